package io.jobsconsole.production;

import static io.jobsconsole.production.GuardedSetting.atMost;
import static io.jobsconsole.production.GuardedSetting.mayBe;
import static io.jobsconsole.production.GuardedSetting.mayHoldOnly;
import static io.jobsconsole.production.GuardedSetting.mayNotBeFalse;
import static io.jobsconsole.production.GuardedSetting.mayNotBeTrue;
import static io.jobsconsole.production.GuardedSetting.mayNotContain;
import static io.jobsconsole.production.GuardedSetting.mayNotHold;
import static io.jobsconsole.production.GuardedSetting.must;
import static io.jobsconsole.production.GuardedSetting.mustBeUnset;
import static io.jobsconsole.production.GuardedSetting.mustHold;
import static io.jobsconsole.production.GuardedSetting.mustShowMessages;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The settings that keep the promises of SECURITY.md, in the order of its chapters. */
final class GuardedSettings {

    private static final String ENCRYPTED = "the session is an encrypted cookie";
    private static final String NOWHERE_ELSE = "tokens go only to the token service and the jobs API";
    private static final String NO_TOKEN_IN_LOGS = "no token reaches a log";
    private static final String NO_TOKEN_IN_ADDRESSES = "no token or secret is part of an address";
    private static final String AUDITED = "the audit log says who read what";
    private static final String ENDS = "a session ends five minutes after its ID token at the latest";
    private static final String ONE_PROVIDER = "only the configured sign-in provider and its client sign people in";
    private static final String FOREIGN = "a page of another site gets no further than a visit by a link";
    private static final String CODE_FLOW = "sign-in is the authorization code flow with PKCE and a nonce";
    private static final String TABS = "each of many tabs arrives at the page that it wanted";
    private static final String HOST_COOKIES = "no neighbouring host can set a cookie of the console";
    private static final String SIGN_OUT = "sign-out ends the session here and at the provider";
    private static final String ACCESS = "accounts are opened by roles";
    private static final String ENCRYPTED_WAY = "tokens travel over TLS to the server whose name is configured";
    private static final String NO_REDIRECT = "the console follows no redirect with tokens";
    private static final String HEADERS =
            "pages have no inline script, load nothing from other hosts, and no cache keeps them";
    private static final String REQUESTS = "malformed and oversized requests get no further than the request guard";

    /** The parameters of a sign-in that the console promises, or that would take the place of them all. */
    private static final List<String> OWN_PARAMETERS = List.of(
            "client_id",
            "code_challenge",
            "code_challenge_method",
            "nonce",
            "redirect_uri",
            "request",
            "request_uri",
            "response_mode",
            "response_type",
            "state");

    /** The same for the call that spends the code of a sign-in. */
    private static final List<String> OWN_PARAMETERS_OF_CODES = List.of(
            "client_assertion",
            "client_assertion_type",
            "client_id",
            "client_secret",
            "code",
            "code_verifier",
            "grant_type",
            "redirect_uri");

    private static final List<String> OWN_PARAMETERS_OF_SIGN_OUTS =
            List.of("id_token_hint", "post_logout_redirect_uri", "state");

    private static final List<String> OWN_PARAMETERS_OF_EXCHANGES =
            List.of("grant_type", "subject_token", "subject_token_type");

    private static final List<String> SAFE_PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** Parts of the names of cipher suites that do not encrypt, prove no server, or are broken. */
    private static final List<String> UNSAFE_CIPHERS = List.of("NULL", "anon", "EXPORT", "RC4", "DES", "MD5");

    private static final List<String> LOG_HANDLERS = List.of("console", "file", "syslog", "socket");

    /** Response headers whose values are promises. */
    private static final List<String> OWN_HEADERS = List.of(
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Origin",
            "Cache-Control",
            "Clear-Site-Data",
            "Content-Security-Policy",
            "Cross-Origin-Embedder-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Origin-Agent-Cluster",
            "Permissions-Policy",
            "Referrer-Policy",
            "Reporting-Endpoints",
            "Set-Cookie",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-Permitted-Cross-Domain-Policies",
            "X-Request-Id");

    static final List<GuardedSetting> ALL = Stream.of(
                    tokens(), signIn(), parameters(), signOut(), requests(), tls(), logs(), audit(), headers())
            .flatMap(settings -> settings)
            .toList();

    /** Only where browsers reach the console by HTTPS: a console on a loopback host may use plain HTTP. */
    static final List<GuardedSetting> OVER_HTTPS = List.of(
            must("quarkus.oidc.resource-metadata.force-https-scheme", "true", ENCRYPTED_WAY),
            must("quarkus.oidc.authentication.cookie-force-secure", "true", HOST_COOKIES),
            must("quarkus.oidc.authentication.force-redirect-https-scheme", "true", ENCRYPTED_WAY));

    /** Only where the visitor's access token leads to the jobs API or holds the visitor's roles. */
    static final List<GuardedSetting> WHERE_ACCESS_TOKENS_ARE_USED = List.of(mayBe(
            "quarkus.oidc.token-state-manager.strategy",
            List.of("keep-all-tokens"),
            "the credentials exchange and propagate, and roles in the access token, need the visitor's access token"));

    private GuardedSettings() {}

    private static Stream<GuardedSetting> tokens() {
        return Stream.of(
                must("quarkus.oidc.token-state-manager.encryption-required", "true", ENCRYPTED),
                mayNotBeTrue(
                        "quarkus.oidc.token-state-manager.split-tokens",
                        "the session is one cookie, and the console takes no others"),
                mayNotHold("quarkus.oidc.token.issuer", List.of("any"), ONE_PROVIDER),
                mustBeUnset(
                        "quarkus.oidc.token.audience",
                        "people's tokens are for the console's client, and programs' for jobs-console.program-audience"),
                mayNotHold(
                        "jobs-console.program-audience", List.of("any"), "a program's token was made for the console"),
                atMost("quarkus.oidc.token.lifespan-grace", Duration.ofMinutes(5), ENDS),
                atMost(
                        "quarkus.oidc.authentication.session-age-extension",
                        Duration.ofHours(12),
                        "the console remembers ended sessions for 12 hours"),
                mayNotBeFalse(
                        "quarkus.oidc.token.issued-at-required", "a sign-out ends every older token of the session"),
                mayNotBeTrue(
                        "quarkus.oidc.token.allow-jwt-introspection", "a program's token was made for the console"),
                mayNotBeTrue(
                        "quarkus.oidc.token.allow-opaque-token-introspection",
                        "a program's token was made for the console"),
                mayNotBeTrue(
                        "quarkus.oidc.token.require-jwt-introspection-only",
                        "a program's token was made for the console"),
                mayNotBeTrue(
                        "quarkus.oidc.token.verify-access-token-with-user-info",
                        "a program's token was made for the console"),
                mayNotHold("quarkus.oidc.credentials.client-secret.method", List.of("query"), NO_TOKEN_IN_ADDRESSES),
                mayNotHold(
                        "quarkus.oidc-client.*.credentials.client-secret.method",
                        List.of("query"),
                        NO_TOKEN_IN_ADDRESSES));
    }

    private static Stream<GuardedSetting> signIn() {
        return Stream.of(
                must("quarkus.oidc.tenant-enabled", "true", ONE_PROVIDER),
                must("quarkus.oidc.application-type", "hybrid", "people sign in, and programs send a bearer token"),
                mustBeUnset("quarkus.oidc.provider", ONE_PROVIDER),
                mustBeUnset("quarkus.oidc.tenant-paths", ONE_PROVIDER),
                mustBeUnset("quarkus.oidc.public-key", ONE_PROVIDER),
                mustBeUnset("quarkus.oidc.certificate-chain.trust-store-file", ONE_PROVIDER),
                mustBeUnset("quarkus.oidc.resource-metadata.authorization-server", ONE_PROVIDER),
                must("quarkus.oidc.authentication.pkce-required", "true", CODE_FLOW),
                must("quarkus.oidc.authentication.nonce-required", "true", CODE_FLOW),
                mayNotBeFalse("quarkus.oidc.authentication.add-openid-scope", CODE_FLOW),
                mayNotBeFalse("quarkus.oidc.authentication.id-token-required", CODE_FLOW),
                mayBe(
                        "quarkus.oidc.authentication.response-mode",
                        List.of("query"),
                        "the console takes codes at its address only"),
                must("quarkus.oidc.authentication.remove-redirect-parameters", "true", NO_TOKEN_IN_ADDRESSES),
                must("quarkus.oidc.authentication.redirect-path", "/callback", TABS),
                must("quarkus.oidc.authentication.restore-path-after-redirect", "true", TABS),
                must("quarkus.oidc.authentication.allow-multiple-code-flows", "true", TABS),
                must("quarkus.oidc.authentication.state-cookie-age", "30M", TABS),
                mayNotBeTrue("quarkus.oidc.authentication.user-info-required", NOWHERE_ELSE),
                mayNotHold("quarkus.oidc.roles.source", List.of("userinfo"), NOWHERE_ELSE),
                must("quarkus.oidc.authentication.error-path", "/sign-in-error", "every failed sign-in ends at a page"),
                mustBeUnset("quarkus.oidc.authentication.session-expired-path", TABS),
                must("quarkus.oidc.authentication.java-script-auto-redirect", "false", FOREIGN),
                mustBeUnset("quarkus.oidc.authentication.cookie-suffix", HOST_COOKIES),
                mustBeUnset("quarkus.oidc.authentication.cookie-domain", HOST_COOKIES),
                mustBeUnset("quarkus.oidc.authentication.cookie-path-header", HOST_COOKIES),
                mayBe("quarkus.oidc.authentication.cookie-path", List.of("/"), HOST_COOKIES),
                mayBe("quarkus.oidc.authentication.cookie-same-site", List.of("lax"), FOREIGN),
                mayBe("quarkus.oidc.authentication.state-cookie-same-site", List.of("lax"), FOREIGN),
                mustBeUnset("quarkus.http.same-site-cookie.*.value", FOREIGN));
    }

    private static Stream<GuardedSetting> parameters() {
        var forwarded =
                Stream.concat(OWN_PARAMETERS.stream(), Stream.of("scope")).toList();
        return Stream.of(
                        Stream.of(mayNotHold("quarkus.oidc.authentication.forward-params", forwarded, CODE_FLOW)),
                        unset("quarkus.oidc.authentication.extra-params", OWN_PARAMETERS, CODE_FLOW),
                        unset("quarkus.oidc.code-grant.extra-params", OWN_PARAMETERS_OF_CODES, CODE_FLOW),
                        unset("quarkus.oidc.logout.extra-params", OWN_PARAMETERS_OF_SIGN_OUTS, SIGN_OUT),
                        unset(
                                "quarkus.oidc-client.*.grant-options.exchange",
                                OWN_PARAMETERS_OF_EXCHANGES,
                                "the token service exchanges each visitor's token"))
                .flatMap(settings -> settings);
    }

    private static Stream<GuardedSetting> unset(String map, List<String> parameters, String promise) {
        return parameters.stream().map(parameter -> mustBeUnset(map + ".\"" + parameter + "\"", promise));
    }

    private static Stream<GuardedSetting> signOut() {
        return Stream.of(
                mayNotHold(
                        "quarkus.oidc.logout.clear-site-data",
                        List.of("cookies", "wildcard", "*"),
                        "two consoles on one host do not sign each other out"),
                must("quarkus.oidc.logout.path", "/logout", SIGN_OUT),
                must("quarkus.oidc.logout.post-logout-path", "/signed-out", SIGN_OUT),
                // In the mode form-post the sign-out would never finish: the console has no page at its path.
                must("quarkus.oidc.logout.logout-mode", "query", SIGN_OUT),
                must("quarkus.oidc.logout.backchannel.path", "/back-channel-logout", SIGN_OUT),
                must("quarkus.oidc.logout.backchannel.logout-token-key", "sid", SIGN_OUT),
                mustBeUnset("quarkus.oidc.logout.frontchannel.path", "no other site signs a visitor out"));
    }

    private static Stream<GuardedSetting> requests() {
        return Stream.of(
                must("quarkus.http.auth.permission.console.paths", "/*", ACCESS),
                must("quarkus.http.auth.permission.console.policy", "authenticated", ACCESS),
                mayNotBeFalse("quarkus.http.auth.permission.console.enabled", ACCESS),
                mustBeUnset("quarkus.http.auth.permission.console.methods", ACCESS),
                mayNotBeTrue("quarkus.http.cors", FOREIGN),
                mayNotBeTrue("quarkus.http.cors.enabled", FOREIGN),
                mustBeUnset("quarkus.http.cors.origins", FOREIGN),
                must("quarkus.http.http2", "false", REQUESTS),
                must("quarkus.http.limits.max-body-size", "16K", REQUESTS),
                mustBeUnset(
                        "quarkus.http.limits.max-connections",
                        "Vert.x would never stop counting some connections, so a client could use up all places"),
                mayNotBeTrue(
                        "quarkus.http.proxy.use-proxy-protocol",
                        "the console believes only the proxies of quarkus.http.proxy.trusted-proxies"));
    }

    /** The settings of the provider, of the token services, of the jobs APIs, and of the TLS registry for all of them. */
    private static Stream<GuardedSetting> tls() {
        var required = List.of("required");
        return Stream.of(
                mayBe("quarkus.oidc.tls.verification", required, ENCRYPTED_WAY),
                mayBe("quarkus.oidc-client.*.tls.verification", required, ENCRYPTED_WAY),
                mayNotBeTrue("quarkus.tls.*.trust-all", ENCRYPTED_WAY),
                mayBe("quarkus.tls.*.hostname-verification-algorithm", List.of("HTTPS"), ENCRYPTED_WAY),
                mayHoldOnly("quarkus.tls.*.protocols", SAFE_PROTOCOLS, ENCRYPTED_WAY),
                mayHoldOnly("quarkus.http.ssl.protocols", SAFE_PROTOCOLS, ENCRYPTED_WAY),
                mayNotContain("quarkus.tls.*.cipher-suites", UNSAFE_CIPHERS, ENCRYPTED_WAY),
                mayNotContain("quarkus.http.ssl.cipher-suites", UNSAFE_CIPHERS, ENCRYPTED_WAY),
                mayNotBeFalse("quarkus.rest-client.*.verify-host", ENCRYPTED_WAY),
                mustBeUnset("quarkus.rest-client.*.hostname-verifier", ENCRYPTED_WAY),
                mustBeUnset("quarkus.rest-client.*.override-uri", NOWHERE_ELSE),
                mayNotBeTrue("quarkus.rest-client.*.follow-redirects", NO_REDIRECT),
                must("quarkus.oidc.follow-redirects", "false", NO_REDIRECT),
                must("quarkus.oidc-client.*.follow-redirects", "false", NO_REDIRECT));
    }

    private static Stream<GuardedSetting> logs() {
        var filters = LOG_HANDLERS.stream()
                .map(handler -> must("quarkus.log." + handler + ".filter", "without-tokens", NO_TOKEN_IN_LOGS));
        return Stream.concat(
                filters,
                Stream.of(
                        mayBe("quarkus.rest-client.*.logging.scope", List.of("none"), NO_TOKEN_IN_LOGS),
                        mayNotBeTrue("quarkus.http.access-log.log-to-file", NO_TOKEN_IN_LOGS),
                        mayNotContain(
                                "quarkus.http.access-log.pattern",
                                List.of(
                                        "long",
                                        "ALL_REQUEST_HEADERS",
                                        "i,Cookie",
                                        "i,Authorization",
                                        "o,Set-Cookie",
                                        "c,"),
                                NO_TOKEN_IN_LOGS),
                        must("quarkus.otel.span.event.count.limit", "0", "no token reaches a trace"),
                        mustHold(
                                "quarkus.otel.traces.suppress-application-uris",
                                "/callback*",
                                "no token reaches a trace")));
    }

    private static Stream<GuardedSetting> audit() {
        // A handler with a full queue would leave out lines, and others lines without what they say.
        var handlers = LOG_HANDLERS.stream()
                .flatMap(handler -> Stream.of("quarkus.log." + handler, "quarkus.log.handler." + handler + ".*"))
                .flatMap(handler -> Stream.of(
                        mayBe(handler + ".async.overflow", List.of("block"), AUDITED),
                        mayNotHold(handler + ".json.excluded-keys", List.of("message", "loggerName"), AUDITED),
                        mustShowMessages(handler + ".format", AUDITED)));
        return Stream.concat(
                handlers,
                Stream.of(
                        mayBe(
                                "quarkus.log.category.\"audit\".level",
                                List.of("INFO", "DEBUG", "TRACE", "ALL"),
                                AUDITED),
                        mustBeUnset("quarkus.log.filter.\"audit\".if-starts-with", AUDITED)));
    }

    private static Stream<GuardedSetting> headers() {
        return OWN_HEADERS.stream()
                .flatMap(header -> Stream.of(
                        mustBeUnset("quarkus.http.header.\"" + header + "\".value", HEADERS),
                        mustBeUnset("quarkus.http.filter.*.header.\"" + header + "\"", HEADERS)));
    }
}
