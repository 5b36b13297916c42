package io.jobsconsole.oidc;

import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.web.error.ProviderUnavailable;
import io.jobsconsole.web.error.RefusalPages;
import io.jobsconsole.web.request.SessionPaths;
import io.jobsconsole.web.session.ReturnUrlCookie;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;

/**
 * What somebody gets who is not signed in: the way to the provider, as the OIDC extension makes it; and where there is none,
 * a page that says so in place of the extension's empty answer.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

    /** Longer than a call of the provider may take: its own limit does not count from the first byte of an answer on. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcAuthenticationMechanism oidc;
    private final TenantConfigBean providers;
    private final RefusalPages pages;

    SignInMechanism(OidcAuthenticationMechanism oidc, TenantConfigBean providers, RefusalPages pages) {
        this.oidc = oidc;
        this.providers = providers;
        this.pages = pages;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return answered(oidc.authenticate(context, identities))
                // The extension names itself as the one who challenges.
                .onItemOrFailure()
                .invoke((identity, failure) -> context.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    /** Both ask the provider for its address and its keys, where that has not been done since the start. */
    private <T> Uni<T> answered(Uni<T> asked) {
        var loop = MutinyHelper.executor(Vertx.currentContext());
        return asked.ifNoItem()
                .after(PATIENCE)
                // Not on the clock's thread.
                .recoverWithUni(() -> Uni.createFrom()
                        .<T>failure(new ProviderUnavailable(null))
                        .emitOn(loop))
                .onFailure(failure -> !providers.getDefaultTenant().ready())
                .transform(ProviderUnavailable::new);
    }

    /** A new sign-in is begun for an address, but not for an old sign-in's answer: that could go round in circles. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (isAnswer(context)) {
            return Uni.createFrom().item(instead(context));
        }
        return answered(oidc.getChallenge(context))
                .map(challenge -> challenge.status < 400 ? challenge : instead(context));
    }

    private static boolean isAnswer(RoutingContext context) {
        return SessionPaths.isCallback(context) && !context.queryParam("state").isEmpty();
    }

    /** Shows the page where the answer leads nowhere. Failures within a resource have theirs from its exception mapper. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return getChallenge(context).chain(challenge -> {
            var isSent = new ChallengeSender(context).apply(challenge);
            return challenge.status < 400
                    ? Uni.createFrom().item(isSent)
                    : pages.askToSignIn(context).replaceWith(isSent);
        });
    }

    /** Who wants to leave has left. A sign-in that was forgotten here, but not what it was for, is begun anew, once. */
    private static ChallengeData instead(RoutingContext context) {
        if (context.request().path().equals(SessionPaths.SIGN_OUT)) {
            return new ChallengeData(303, HttpHeaders.LOCATION, SessionPaths.SIGNED_OUT);
        }
        var back = ReturnUrlCookie.of(context).filter(address -> isAnswer(context));
        if (back.isPresent()) {
            return new ChallengeData(303, HttpHeaders.LOCATION, back.get());
        }
        AuditRecord.of(context).refused(isAnswer(context) ? "sign-in" : "session");
        return new ChallengeData(401, "WWW-Authenticate", "Bearer");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    /** Before the extension's own, which would leave its answers empty. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
