package io.jobsconsole.oidc;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.jobsconsole.audit.AuditRecord;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses programs whose bearer token was made for another audience. The OIDC extension has one setting for the audience of
 * people and programs, so it only checks that a person's ID token is for the console's client. Also records the visitor in
 * the audit log at a sign-in or for a bearer token; sessions are recorded by {@link RevokedSessions}.
 */
@ApplicationScoped
class AdmittedIdentity implements SecurityIdentityAugmentor {

    /** Only in development and tests: the OIDC Dev Service names no audience. */
    private static final String ANY = "any";

    private final Set<String> audience;

    AdmittedIdentity(ProviderConfig config) {
        audience = config.programAudience().orElse(Set.of()).stream()
                .map(String::strip)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (request != null && identity.getPrincipal() instanceof JsonWebToken principal) {
            AuditRecord.of(request).by(principal.getSubject());
        }
        return augment(identity, context);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var isProgram = !identity.isAnonymous() && identity.getCredential(IdTokenCredential.class) == null;
        return isProgram && !isForThisConsole(identity)
                ? Uni.createFrom().failure(new AuthenticationFailedException("The token was made for another audience"))
                : Uni.createFrom().item(identity);
    }

    private boolean isForThisConsole(SecurityIdentity program) {
        var named = program.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getAudience()).orElse(Set.of())
                : Set.<String>of();
        return audience.contains(ANY) || !Collections.disjoint(audience, named);
    }
}
