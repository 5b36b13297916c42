package io.jobsconsole.oidc;

import io.jobsconsole.audit.AuditRecord;
import io.jobsconsole.health.CallDeadlines;
import io.jobsconsole.http.PublicOrigin;
import io.jobsconsole.web.error.EarlyErrorPages;
import io.jobsconsole.web.error.ProviderUnavailable;
import io.jobsconsole.web.error.SignInRefusal;
import io.jobsconsole.web.request.Onward;
import io.jobsconsole.web.request.ReturnUrlCookie;
import io.jobsconsole.web.request.SessionPaths;
import io.jobsconsole.web.session.ProviderSignOut;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers requests without a session: with the OIDC extension's redirect to the provider, or with a page instead of the
 * extension's empty response.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

    /** Beyond the deadline of a provider call, which no longer counts after the first byte of an answer. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Pattern ID_TOKEN_HINT = Pattern.compile("id_token_hint=[^&]*&?");
    private static final Pattern CLIENT_ID = Pattern.compile("[?&]client_id=");

    private final OidcAuthenticationMechanism oidc;
    private final TenantConfigBean providers;
    private final PublicOrigin publicOrigin;
    private final EarlyErrorPages pages;
    private final CallDeadlines deadlines;
    private final ProviderSignOut providerSignOut;
    private final AccessTokenRoles roles;
    private final ResourceMetadata resourceMetadata;

    SignInMechanism(
            OidcAuthenticationMechanism oidc,
            TenantConfigBean providers,
            PublicOrigin publicOrigin,
            EarlyErrorPages pages,
            CallDeadlines deadlines,
            ProviderSignOut providerSignOut,
            AccessTokenRoles roles,
            ResourceMetadata resourceMetadata) {
        this.oidc = oidc;
        this.providers = providers;
        this.publicOrigin = publicOrigin;
        this.pages = pages;
        this.deadlines = deadlines;
        this.providerSignOut = providerSignOut;
        this.roles = roles;
        this.resourceMetadata = resourceMetadata;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var deadline = isAnswer(context) ? deadlines.of(CallDeadlines.PROVIDER_TOKENS) : CallDeadlines.USUAL;
        return answered(deadline, oidc.authenticate(context, identities))
                .onItem()
                .ifNotNull()
                .transform(roles::in)
                .onFailure(failure -> failure instanceof AuthenticationRedirectException
                        && context.request().path().equals(SessionPaths.SIGN_OUT))
                .transform(
                        redirect -> signedOut(context, ((AuthenticationRedirectException) redirect).getRedirectUri()))
                // The extension sets itself as the mechanism that sends the challenge.
                .onItemOrFailure()
                .invoke((identity, failure) -> context.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    /**
     * The sign-out goes on at the provider, by a page: it began with a form. The page's link holds no token. Where the
     * provider has no sign-out, it ends here.
     */
    private AuthenticationFailedException signedOut(RoutingContext context, String address) {
        if (!providerSignOut.isOffered()) {
            return new AuthenticationFailedException();
        }
        var link = ID_TOKEN_HINT.matcher(address).replaceFirst(Matcher.quoteReplacement(clientId(address)));
        new Onward(address, link).keep(context);
        return new AuthenticationFailedException();
    }

    /**
     * The parameter {@code client_id} of a sign-out without {@code id_token_hint}. It is empty if the operator has added the
     * parameter for a provider such as Cognito: the address must not name the client twice.
     */
    private String clientId(String address) {
        var client =
                providers.getDefaultTenant().getOidcTenantConfig().clientId().orElseThrow();
        return CLIENT_ID.matcher(address).find() ? "" : "client_id=" + OidcCommonUtils.urlEncode(client) + "&";
    }

    /**
     * Limits the wait for the provider: both operations load its metadata and keys if that has not succeeded since the
     * start.
     *
     * @param usual the deadline once metadata and keys were loaded
     */
    private <T> Uni<T> answered(Duration usual, Uni<T> asked) {
        var loop = MutinyHelper.executor(Vertx.currentContext());
        var isReady = providers.getDefaultTenant().ready();
        return asked.ifNoItem()
                .after((isReady ? usual : deadlines.of(CallDeadlines.PROVIDER_METADATA)).plus(GRACE))
                // Not on the timer's thread.
                .recoverWithUni(() -> Uni.createFrom()
                        .<T>failure(new ProviderUnavailable(null))
                        .emitOn(loop))
                .onFailure(failure -> !providers.getDefaultTenant().ready())
                .transform(ProviderUnavailable::new);
    }

    /**
     * Starts a new sign-in for a page, but not for the answer of an earlier sign-in, which could cause a redirect loop.
     */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        var onward = Onward.of(context);
        if (onward.isPresent()) {
            return Uni.createFrom().item(byPage(onward.get()));
        }
        if (isAnswer(context)) {
            return Uni.createFrom().item(instead(context));
        }
        return answered(deadlines.of(CallDeadlines.PROVIDER_PUSHED_REQUESTS), oidc.getChallenge(context))
                .map(challenge -> challenge.status < 400 ? signIn(context, challenge) : instead(context))
                // A provider to which requests are pushed answers before the browser is sent there.
                .onFailure(failure -> SignInRefusal.of(failure).isPresent())
                .recoverWithItem(failure -> refusedByProvider(context, failure))
                .onFailure(failure -> !(failure instanceof ProviderUnavailable))
                .transform(ProviderUnavailable::new);
    }

    private ChallengeData refusedByProvider(RoutingContext context, Throwable failure) {
        SignInRefusal.of(failure).ifPresent(refusal -> refusal.keep(context));
        return instead(context);
    }

    /** Nothing tells a form from a link, so a page of the console leads to the provider by a page. */
    private ChallengeData signIn(RoutingContext context, ChallengeData redirect) {
        if (!publicOrigin.isLedByOwnPage(context.request())) {
            return redirect;
        }
        var address = redirect.getHeaders().get(HttpHeaders.LOCATION);
        var onward = new Onward(address, address);
        onward.keep(context);
        return byPage(onward);
    }

    private static ChallengeData byPage(Onward onward) {
        return new ChallengeData(200, "Refresh", onward.refresh());
    }

    private static boolean isAnswer(RoutingContext context) {
        return SessionPaths.isCallback(context) && !context.queryParam("state").isEmpty();
    }

    /** Sends a page with a refusal. Failures within a resource get theirs from the exception mapper. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return getChallenge(context).chain(challenge -> {
            var isSent = new ChallengeSender(context).apply(challenge);
            return Onward.of(context)
                    .map(onward -> pages.lead(context, onward))
                    .or(() -> Optional.of(challenge.status)
                            .filter(status -> status >= 400)
                            .map(status -> pages.askToSignIn(context)))
                    .map(page -> page.replaceWith(isSent))
                    .orElseGet(() -> Uni.createFrom().item(isSent));
        });
    }

    /**
     * The challenge instead of a sign-in. A sign-out without a session leads to the signed-out page. If the state
     * cookie is gone but the return URL is known, the sign-in starts again, once.
     */
    private ChallengeData instead(RoutingContext context) {
        if (context.request().path().equals(SessionPaths.SIGN_OUT)) {
            return new ChallengeData(303, HttpHeaders.LOCATION, SessionPaths.SIGNED_OUT);
        }
        var back = ReturnUrlCookie.of(context).filter(address -> isAnswer(context));
        if (back.isPresent()) {
            return new ChallengeData(303, HttpHeaders.LOCATION, back.get());
        }
        AuditRecord.of(context).refused(isAnswer(context) ? "sign-in" : "session");
        return new ChallengeData(401, "WWW-Authenticate", resourceMetadata.challenge(context.request()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    /** Before the extension's mechanism, which sends empty responses. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
