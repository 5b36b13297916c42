package io.jobsconsole.production;

import static io.jobsconsole.ProductionSettings.ACCOUNT_KEY;
import static io.jobsconsole.ProductionSettings.ACCOUNT_URL;
import static io.jobsconsole.ProductionSettings.CLIENT_SECRET;
import static io.jobsconsole.ProductionSettings.CREDENTIALS;
import static io.jobsconsole.ProductionSettings.PUBLIC_ORIGIN;
import static io.jobsconsole.ProductionSettings.REQUIRED;
import static io.jobsconsole.ProductionSettings.SESSION_SECRET;
import static io.jobsconsole.ProductionSettings.STATE_SECRET;
import static io.jobsconsole.ProductionSettings.with;
import static io.jobsconsole.ProductionSettings.without;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.account.HyphenVariables;
import io.jobsconsole.account.ParameterVariables;
import io.jobsconsole.account.ViewVariables;
import io.quarkus.oidc.client.runtime.OidcClientsConfig;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks which settings stop a production start: every mapping and check of the console, with {@code
 * application.properties} and the operator's variables. ProductionIT checks the same for the packaged console.
 */
class RefusalsTest {

    private static final LaunchMode MODE = LaunchMode.current();

    private static ValidatorFactory validators;

    private static final Pattern KEY_IN_GUIDE = Pattern.compile("(?m)^\\| `(jobs-console\\.[a-z<>.-]+)`");

    private static Set<Class<?>> mappings;

    private static final String ACCOUNT_TLS = "jobs-console.accounts.main.tls";

    private static int refusals;

    static final List<String> requiredKeys = REQUIRED.keySet().stream().sorted().toList();

    private record Wrong(String key, String value, String complaint) {}

    /** The errors of one start: those that are checked together, each key once. */
    static final List<List<Wrong>> starts = List.of(
            List.of(
                    new Wrong(SESSION_SECRET, "canary-of-31-characters-0123456", "at least 32"),
                    new Wrong(STATE_SECRET, "canary-of-31-characters-6543210", "at least 32"),
                    new Wrong(PUBLIC_ORIGIN, "http://jobs.example.com", "must be https://"),
                    new Wrong("jobs-console.deadline", "0S", "1 second"),
                    new Wrong("jobs-console.accounts.main.customer-id", "0", "greater than 0"),
                    new Wrong("jobs-console.accounts.main.views.night", "states=faild&since=soon", "states, since")),
            List.of(
                    new Wrong(STATE_SECRET, "canary-of-the-sessions-0123456789", "different"),
                    new Wrong(PUBLIC_ORIGIN, "https://jobs.example.com/", "nothing more"),
                    new Wrong(CLIENT_SECRET, "canary", "at least 16"),
                    new Wrong("jobs-console.accounts.main.views.night", "state=failed", "in which is wrong: state"),
                    new Wrong(ACCOUNT_KEY, "canary-of-the-account", "unless " + CREDENTIALS + " is api-key")),
            List.of(
                    new Wrong(STATE_SECRET, "only-for-development-and-tests-2", "development"),
                    new Wrong(PUBLIC_ORIGIN, "https://me@jobs.example.com", "nothing more"),
                    new Wrong(CLIENT_SECRET, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "repeated"),
                    new Wrong(CREDENTIALS, "api-key", "must contain " + ACCOUNT_KEY)),
            List.of(new Wrong(STATE_SECRET, "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb", "repeated")),
            List.of(new Wrong("jobs-console.accounts.main.api", "v3", "v3")),
            List.of(new Wrong(CREDENTIALS, "password", "password")),
            List.of(
                    new Wrong(ACCOUNT_URL, "http://api.example.com", "must begin with https://"),
                    new Wrong("quarkus.oidc.auth-server-url", "http://login.example.com", "must begin with https://"),
                    new Wrong(
                            "quarkus.oidc-client.main.auth-server-url", "http://t.example", "must begin with https://"),
                    new Wrong("quarkus.oidc-client.main.credentials.secret", "canary", "at least 16"),
                    new Wrong("quarkus.oidc-client.main.grant.type", "client", "must be exchange")),
            List.of(
                    new Wrong(ACCOUNT_URL, "http://127.0.0.1.example.com", "must begin with https://"),
                    new Wrong(
                            "quarkus.http.proxy.proxy-address-forwarding",
                            "true",
                            "trusted-proxies (QUARKUS_HTTP_PROXY_TRUSTED_PROXIES) is missing"),
                    new Wrong(CREDENTIALS, "client-credentials", "must be client")),
            List.of(new Wrong(ACCOUNT_URL, "api.example.com", "must begin with https://")));

    @BeforeAll
    static void asInProduction() {
        LaunchMode.set(LaunchMode.NORMAL);
        validators = Validation.buildDefaultValidatorFactory();
        mappings = mappings();
    }

    @AfterAll
    static void asBefore() {
        LaunchMode.set(MODE);
        validators.close();
        System.out.printf("G28: %d wrong settings refused at the start%n", refusals);
    }

    /** Without this test, the refusals below would prove nothing. */
    @Test
    void refusesNothingOfWhatIsRequired() {
        assertThat(refusal(with(Map.of()))).isNull();
    }

    @ParameterizedTest
    @FieldSource("requiredKeys")
    void namesTheOneMissingKey(String key) {
        var refusal = refusal(without(key));

        assertThat(problems(refusal)).singleElement().asString().contains(key);
        assertTellsNoSecret(refusal);
    }

    /** Exactly these complaints, all at once. */
    @ParameterizedTest
    @FieldSource("starts")
    void saysWhatIsWrongWithAKey(List<Wrong> settings) {
        var refusal = refusal(with(settings.stream().collect(toMap(Wrong::key, Wrong::value))));

        var problems = problems(refusal);
        for (var setting : settings) {
            refusals++;
            assertThat(problems)
                    .as("%s in %s", setting, problems)
                    .filteredOn(problem -> problem.contains(setting.key()) && problem.contains(setting.complaint()))
                    .hasSize(1);
        }
        assertThat(problems).hasSameSizeAs(settings);
        assertTellsNoSecret(refusal);
    }

    /** For each guarded setting a value that breaks its promise; without the header keys, which have their own test. */
    static final List<Wrong> broken = List.of(
            new Wrong("quarkus.oidc.token-state-manager.encryption-required", "off", "encrypted cookie"),
            new Wrong("quarkus.oidc.token-state-manager.split-tokens", "true", "one cookie"),
            new Wrong("quarkus.oidc.token.issuer", "any", "configured sign-in provider"),
            new Wrong("quarkus.oidc.token.audience", "https://jobs.example.com", "jobs-console.program-audience"),
            new Wrong("jobs-console.program-audience", "jobs-console, any", "made for the console"),
            new Wrong("quarkus.oidc.token.lifespan-grace", "86400", "five minutes"),
            new Wrong("quarkus.oidc.authentication.session-age-extension", "24H", "12 hours"),
            new Wrong("quarkus.oidc.token.issued-at-required", "false", "sign-out"),
            new Wrong("quarkus.oidc.token.allow-jwt-introspection", "true", "made for the console"),
            new Wrong("quarkus.oidc.token.allow-opaque-token-introspection", "yes", "made for the console"),
            new Wrong("quarkus.oidc.token.require-jwt-introspection-only", "true", "made for the console"),
            new Wrong("quarkus.oidc.token.verify-access-token-with-user-info", "true", "made for the console"),
            new Wrong("quarkus.oidc.credentials.client-secret.method", "query", "part of an address"),
            new Wrong("quarkus.oidc-client.main.credentials.client-secret.method", "QUERY", "part of an address"),
            new Wrong("quarkus.oidc.tenant-enabled", "false", "configured sign-in provider"),
            new Wrong("quarkus.oidc.application-type", "service", "people sign in"),
            new Wrong("quarkus.oidc.provider", "google", "configured sign-in provider"),
            new Wrong("quarkus.oidc.tenant-paths", "/accounts/*", "configured sign-in provider"),
            new Wrong("quarkus.oidc.public-key", "MIIB", "configured sign-in provider"),
            new Wrong("quarkus.oidc.certificate-chain.trust-store-file", "any.p12", "configured sign-in provider"),
            new Wrong(
                    "quarkus.oidc.resource-metadata.authorization-server",
                    "https://other.example.com",
                    "configured sign-in provider"),
            new Wrong("quarkus.oidc.resource-metadata.force-https-scheme", "false", "over TLS"),
            new Wrong("quarkus.oidc.authentication.forward-params", "login_hint, nonce", "PKCE"),
            new Wrong("quarkus.oidc.logout.clear-site-data", "cache,cookies", "sign each other out"),
            new Wrong("quarkus.oidc.authentication.pkce-required", "0", "PKCE"),
            new Wrong("quarkus.oidc.authentication.nonce-required", "no", "nonce"),
            new Wrong("quarkus.oidc.authentication.add-openid-scope", "false", "authorization code flow"),
            new Wrong("quarkus.oidc.authentication.id-token-required", "false", "authorization code flow"),
            new Wrong("quarkus.oidc.authentication.response-mode", "form_post", "takes codes"),
            new Wrong("quarkus.oidc.authentication.remove-redirect-parameters", "false", "part of an address"),
            new Wrong("quarkus.oidc.authentication.redirect-path", "/back", "many tabs"),
            new Wrong("quarkus.oidc.authentication.restore-path-after-redirect", "false", "many tabs"),
            new Wrong("quarkus.oidc.authentication.allow-multiple-code-flows", "false", "many tabs"),
            new Wrong("quarkus.oidc.authentication.error-path", "/failed", "ends at a page"),
            new Wrong("quarkus.oidc.authentication.session-expired-path", "/over", "many tabs"),
            new Wrong("quarkus.oidc.authentication.java-script-auto-redirect", "true", "another site"),
            new Wrong("quarkus.oidc.authentication.cookie-suffix", "east", "neighbouring host"),
            new Wrong("quarkus.oidc.authentication.cookie-domain", "example.com", "neighbouring host"),
            new Wrong("quarkus.oidc.authentication.cookie-path-header", "X-Path", "neighbouring host"),
            new Wrong("quarkus.oidc.authentication.cookie-path", "/accounts", "neighbouring host"),
            new Wrong("quarkus.oidc.authentication.cookie-same-site", "none", "another site"),
            new Wrong("quarkus.oidc.authentication.state-cookie-same-site", "NONE", "another site"),
            new Wrong("quarkus.oidc.authentication.cookie-force-secure", "false", "neighbouring host"),
            new Wrong("quarkus.oidc.authentication.force-redirect-https-scheme", "false", "over TLS"),
            new Wrong("quarkus.http.same-site-cookie.q_session.value", "none", "another site"),
            new Wrong("quarkus.oidc.authentication.state-cookie-age", "5M", "many tabs"),
            new Wrong("quarkus.oidc.authentication.user-info-required", "true", "tokens go only"),
            new Wrong("quarkus.oidc.roles.source", "userinfo", "tokens go only"),
            new Wrong("quarkus.oidc.logout.path", "/out", "sign-out"),
            new Wrong("quarkus.oidc.logout.post-logout-path", "/bye", "sign-out"),
            new Wrong("quarkus.oidc.logout.logout-mode", "form-post", "sign-out"),
            new Wrong("quarkus.oidc.logout.backchannel.path", "/back-channel", "sign-out"),
            new Wrong("quarkus.oidc.logout.backchannel.logout-token-key", "sub", "sign-out"),
            new Wrong("quarkus.oidc.logout.frontchannel.path", "/front", "no other site"),
            new Wrong("quarkus.http.auth.permission.console.paths", "/accounts/*", "opened by roles"),
            new Wrong("quarkus.http.auth.permission.console.policy", "permit", "opened by roles"),
            new Wrong("quarkus.http.auth.permission.console.enabled", "false", "opened by roles"),
            new Wrong("quarkus.http.auth.permission.console.methods", "POST", "opened by roles"),
            new Wrong("quarkus.http.cors", "true", "another site"),
            new Wrong("quarkus.http.cors.enabled", "true", "another site"),
            new Wrong("quarkus.http.cors.origins", "/.*/", "another site"),
            new Wrong("quarkus.http.http2", "true", "request guard"),
            new Wrong("quarkus.http.limits.max-body-size", "1G", "request guard"),
            new Wrong("quarkus.http.limits.max-connections", "100", "use up all places"),
            new Wrong("quarkus.http.proxy.use-proxy-protocol", "true", "believes only the proxies"),
            new Wrong("quarkus.oidc.tls.verification", "none", "over TLS"),
            new Wrong("quarkus.oidc-client.main.tls.verification", "certificate-validation", "over TLS"),
            new Wrong("quarkus.tls.trust-all", "true", "over TLS"),
            new Wrong("quarkus.tls.jobs.hostname-verification-algorithm", "NONE", "over TLS"),
            new Wrong("quarkus.tls.jobs.protocols", "TLSv1.3,TLSv1.1", "over TLS"),
            new Wrong("quarkus.tls.jobs.cipher-suites", "TLS_AES_128_GCM_SHA256,TLS_RSA_WITH_NULL_SHA256", "over TLS"),
            new Wrong("quarkus.http.ssl.protocols", "SSLv2Hello,TLSv1.2", "over TLS"),
            new Wrong("quarkus.http.ssl.cipher-suites", "SSL_DH_anon_WITH_RC4_128_MD5", "over TLS"),
            new Wrong("quarkus.rest-client.verify-host", "false", "over TLS"),
            new Wrong("quarkus.rest-client.jobs.hostname-verifier", "x.NoVerifier", "over TLS"),
            new Wrong("quarkus.rest-client.jobs.override-uri", "https://other.example.com", "tokens go only"),
            new Wrong("quarkus.rest-client.follow-redirects", "true", "no redirect"),
            new Wrong("quarkus.oidc.follow-redirects", "true", "no redirect"),
            new Wrong("quarkus.oidc-client.main.follow-redirects", "true", "no redirect"),
            new Wrong("quarkus.log.console.filter", "", "reaches a log"),
            new Wrong("quarkus.log.file.filter", "other", "reaches a log"),
            new Wrong("quarkus.log.syslog.filter", "other", "reaches a log"),
            new Wrong("quarkus.log.socket.filter", "other", "reaches a log"),
            new Wrong("quarkus.rest-client.logging.scope", "request-response", "reaches a log"),
            new Wrong("quarkus.http.access-log.log-to-file", "true", "reaches a log"),
            new Wrong("quarkus.http.access-log.pattern", "%h %{i,cookie}", "reaches a log"),
            new Wrong("quarkus.otel.span.event.count.limit", "128", "reaches a trace"),
            new Wrong("quarkus.otel.traces.suppress-application-uris", "/assets/*", "reaches a trace"),
            new Wrong("quarkus.log.category.\"audit\".level", "WARN", "who read what"),
            new Wrong("quarkus.log.filter.\"audit\".if-starts-with", "{", "who read what"),
            new Wrong("quarkus.log.console.json.excluded-keys", "threadName,message", "who read what"),
            new Wrong("quarkus.log.console.async.overflow", "discard", "who read what"),
            new Wrong("quarkus.log.file.async.overflow", "discard", "who read what"),
            new Wrong("quarkus.log.syslog.async.overflow", "discard", "who read what"),
            new Wrong("quarkus.log.socket.async.overflow", "DISCARD", "who read what"),
            new Wrong("quarkus.log.file.json.excluded-keys", "message", "who read what"),
            new Wrong("quarkus.log.syslog.json.excluded-keys", "message", "who read what"),
            new Wrong("quarkus.log.socket.json.excluded-keys", "message", "who read what"),
            new Wrong("quarkus.log.console.format", "%d %p%n", "who read what"),
            new Wrong("quarkus.log.file.format", "%d %p%n", "who read what"),
            new Wrong("quarkus.log.syslog.format", "%d %p%n", "who read what"),
            new Wrong("quarkus.log.socket.format", "%d %p%n", "who read what"),
            new Wrong("quarkus.oidc.token-state-manager.strategy", "id-refresh-tokens", "access token"));

    @ParameterizedTest
    @FieldSource("broken")
    void refusesWhatWouldBreakAPromise(Wrong setting) {
        var refusal = refusal(with(Map.of(setting.key(), setting.value())));

        refusals++;
        assertThat(problems(refusal))
                .singleElement()
                .asString()
                .contains(PackagedConsole.variable(setting.key()))
                .contains(setting.complaint());
        assertTellsNoSecret(refusal);
    }

    /** The extension takes the provider without a name by this name, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.oidc.\"<default>\".tls.verification",
                "quarkus.oidc.<default>.tls.verification",
                "QUARKUS_OIDC___DEFAULT___TLS_VERIFICATION",
                "%prod.quarkus.oidc.\"<default>\".token-state-manager.encryption-required",
            })
    void refusesTheNameOfTheProviderWithoutAName(String key) {
        var refusal = refusal(with(Map.of(key, key.endsWith("required") ? "false" : "none")));

        refusals++;
        assertThat(problems(refusal))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem)
                        .containsIgnoringCase("default")
                        .contains("must not be set: the console has one sign-in provider, without a name"));
    }

    /** A setting of all loggers does not silence the audit log. */
    @Test
    void auditsWhateverTheOtherLoggersDo() {
        var settings = with(Map.of("quarkus.log.level", "WARN"));

        assertThat(refusal(settings)).isNull();
        assertThat(config(settings, Map.of()).getValue("quarkus.log.category.\"audit\".level", String.class))
                .isEqualTo("INFO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com?tenant=7",
                "https://api.example.com/base/?",
                "https://api.example.com/#list",
                "https://me:canary-of-the-address@api.example.com",
            })
    void refusesAnAddressOfAnAccountOfWhichAPartWouldBeLost(String url) {
        var refusal = refusal(with(Map.of("jobs-console.accounts.main.url", url)));

        refusals++;
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).contains("JOBS_CONSOLE_ACCOUNTS_MAIN_URL");
        assertTellsNoSecret(refusal);
    }

    /** Parameters that would take the place of the console's own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quarkus.oidc.authentication.extra-params.client_id               | PKCE
            quarkus.oidc.authentication.extra-params.code_challenge          | PKCE
            quarkus.oidc.authentication.extra-params.code_challenge_method   | PKCE
            quarkus.oidc.authentication.extra-params."nonce"                 | PKCE
            quarkus.oidc.authentication.extra-params.redirect_uri            | PKCE
            quarkus.oidc.authentication.extra-params.request                 | PKCE
            quarkus.oidc.authentication.extra-params.request_uri             | PKCE
            quarkus.oidc.authentication.extra-params.response_mode           | PKCE
            quarkus.oidc.authentication.extra-params.response_type           | PKCE
            quarkus.oidc.authentication.extra-params.state                   | PKCE
            quarkus.oidc.code-grant.extra-params.client_assertion            | PKCE
            quarkus.oidc.code-grant.extra-params.client_assertion_type       | PKCE
            quarkus.oidc.code-grant.extra-params.client_id                   | PKCE
            quarkus.oidc.code-grant.extra-params.client_secret               | PKCE
            quarkus.oidc.code-grant.extra-params.code                        | PKCE
            quarkus.oidc.code-grant.extra-params.code_verifier               | PKCE
            quarkus.oidc.code-grant.extra-params.grant_type                  | PKCE
            quarkus.oidc.code-grant.extra-params.redirect_uri                | PKCE
            quarkus.oidc.logout.extra-params.id_token_hint                   | sign-out
            quarkus.oidc.logout.extra-params.post_logout_redirect_uri        | sign-out
            quarkus.oidc.logout.extra-params."state"                         | sign-out
            quarkus.oidc-client.main.grant-options.exchange.grant_type         | each visitor's token
            quarkus.oidc-client.main.grant-options.exchange.subject_token      | each visitor's token
            quarkus.oidc-client.main.grant-options.exchange.subject_token_type | each visitor's token
            """)
    void refusesParametersThatAreItsOwn(String key, String complaint) {
        for (var refusal :
                List.of(refusal(with(Map.of(key, "other"))), refusal(with(Map.of()), Map.of(key, "other")))) {
            refusals++;
            assertThat(problems(refusal))
                    .singleElement()
                    .asString()
                    .startsWithIgnoringCase("quarkus")
                    .contains("must not be set")
                    .contains(complaint);
        }
    }

    /** Variables do not tell where the name of a handler ends. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            QUARKUS_LOG_HANDLER_FILE_PLAIN_PATH, plain.log
            QUARKUS_LOG_HANDLER_SYSLOG__TO_THE_SIEM__ENDPOINT, siem.example.com:514
            QUARKUS_LOG_HANDLER_SOCKET_PLAIN_FILTER, other
            QUARKUS_LOG_HANDLER_CONSOLE_PLAIN_ASYNC_ENABLED, true
            """)
    void refusesALogHandlerOfVariablesWithoutAFilter(String variable, String value) {
        var settings = with(Map.of(variable, value));

        assertThat(problems(refusal(settings)))
                .singleElement()
                .asString()
                .containsIgnoringCase("log")
                .contains("without-tokens", "no token reaches a log");
        refusals++;
    }

    /** A handler with a full queue would leave out lines of the audit log. */
    @ParameterizedTest
    @ValueSource(strings = {"console", "file", "syslog", "socket"})
    void refusesANamedLogHandlerThatLeavesOutLines(String kind) {
        var handler = "quarkus.log.handler." + kind + ".siem";
        var settings = with(Map.of(handler + ".filter", "without-tokens", handler + ".async.overflow", "discard"));

        assertThat(problems(refusal(settings)))
                .singleElement()
                .asString()
                .contains("OVERFLOW", "must be block", "who read what");
        refusals++;
    }

    @Test
    void takesALogHandlerOfVariablesWithAFilter() {
        var settings = with(Map.of(
                "QUARKUS_LOG_HANDLER_FILE_PLAIN_PATH", "plain.log",
                "QUARKUS_LOG_HANDLER_FILE_PLAIN_ROTATION_MAX_FILE_SIZE", "1M",
                "QUARKUS_LOG_HANDLER_FILE_PLAIN_FILTER", "without-tokens"));

        assertThat(refusal(settings)).isNull();
    }

    @Test
    void triesEachGuardedSetting() {
        var tried = broken.stream()
                .map(setting -> GuardedSetting.variable(setting.key()))
                .toList();

        assertThat(Stream.of(
                                GuardedSettings.ALL,
                                GuardedSettings.OVER_HTTPS,
                                GuardedSettings.WHERE_ACCESS_TOKENS_ARE_USED)
                        .flatMap(List::stream)
                        .filter(setting -> !setting.key().contains(".header."))
                        .filter(setting ->
                                Stream.of("-params.", "-options.", ".handler.").noneMatch(setting.key()::contains)))
                .allSatisfy(setting -> assertThat(tried)
                        .as(setting.key())
                        .anyMatch(setting.variables().asMatchPredicate()));
    }

    /** Other names, quotes, profiles and words for the same. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            quarkus.oidc-client."main".tls.verification, none
            quarkus.oidc-client.other.tls.verification, CERTIFICATE_VALIDATION
            quarkus.oidc-client.tls.verification, none
            quarkus.oidc-client."main".token-path, http://tokens.example.com/token
            quarkus.oidc-client."main".revoke-path, http://tokens.example.com/revoke
            quarkus.oidc.authentication.par.path, http://login.example.com/par
            %prod.quarkus.oidc.tls.verification, none
            quarkus.oidc.token-state-manager.encryption-required, n
            quarkus.tls."the provider".trust-all, 1
            quarkus.tls.jobs.trust-all, on
            quarkus.tls.hostname-verification-algorithm, none
            quarkus.rest-client."io.jobsconsole.vectara.v1.ListJobsClient".verify-host, false
            quarkus.rest-client."io.jobsconsole.vectara.v1.ListJobsClient".logging.scope, all
            quarkus.log.category.audit.level, off
            quarkus.log.handler.file."plain".path, plain.log
            quarkus.log.handler.socket.plain.filter, other
            quarkus.tls.protocols, 'SSL,TLSv1.3'
            quarkus.tls."the provider".protocols, TLS
            quarkus.tls.cipher-suites, TLS_RSA_WITH_3DES_EDE_CBC_SHA
            quarkus.oidc.other.auth-server-url, https://other.example.com
            quarkus.oidc."other".client-id, jobs-console
            quarkus.http.header."X-Frame-Options".value, ALLOWALL
            quarkus.http.header.Content-Security-Policy.value, default-src *
            quarkus.http.filter.pages.header."cache-control", public
            quarkus.http.filter.pages.header.Cache-Control, public
            """)
    void refusesEverySpelling(String key, String value) {
        var refusal = refusal(with(Map.of()), Map.of(key, value));

        refusals++;
        assertThat(problems(refusal))
                .singleElement()
                .asString()
                .startsWith("quarkus.")
                .doesNotContain("canary");
    }

    /** Variables of a profile, which Quarkus reads before those without one. */
    @Test
    void refusesVariablesOfItsProfile() {
        assertThat(problems(refusal(with(Map.of("%prod.quarkus.tls.trust-all", "true")))))
                .hasSize(1);
        assertThat(problems(refusal(with(Map.of("%prod.quarkus.oidc.tls.verification", "none")))))
                .hasSize(1);
        assertThat(refusal(with(Map.of("%other.quarkus.tls.trust-all", "true"))))
                .isNull();
    }

    /** Settings beside those that are refused. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            quarkus.oidc.token.lifespan-grace, 60
            quarkus.oidc.token.issuer, https://login.example.com
            jobs-console.program-audience, 'https://jobs.example.com,jobs-console'
            jobs-console.allow-plain-http, true
            quarkus.oidc.roles.source, accesstoken
            quarkus.oidc.roles.source, idtoken
            quarkus.oidc.tls.verification, required
            quarkus.oidc.tls.tls-configuration-name, provider
            quarkus.tls.provider.trust-store.pem.certs, provider.pem
            quarkus.tls.provider.trust-all, false
            quarkus.tls.provider.protocols, TLSv1.3
            quarkus.oidc.authentication.session-age-extension, 8H
            quarkus.oidc.authentication.cookie-same-site, lax
            quarkus.oidc.authentication.scopes, 'profile,groups'
            quarkus.oidc.roles.role-claim-path, realm_access/roles
            quarkus.oidc.token-state-manager.encryption-algorithm, A256GCMKW
            quarkus.http.header."X-Team".value, jobs
            quarkus.http.access-log.enabled, true
            quarkus.http.access-log.pattern, common
            quarkus.otel.traces.suppress-application-uris, '/callback*,/assets/*'
            quarkus.log.level, DEBUG
            quarkus.log.category."audit".level, INFO
            quarkus.tls.provider.cipher-suites, 'TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256'
            quarkus.http.ssl.protocols, 'TLSv1.3,TLSv1.2'
            quarkus.oidc.authentication.extra-params.prompt, consent
            quarkus.oidc.authentication.extra-params.access_type, offline
            quarkus.oidc.authentication.extra-params.scope, groups
            quarkus.oidc.authentication.extra-params.audience, https://jobs.example.com
            quarkus.oidc.authentication.forward-params, 'login_hint,ui_locales'
            quarkus.oidc.logout.extra-params.client_id, jobs-console
            quarkus.oidc.logout.clear-site-data, 'cache,storage'
            quarkus.oidc-client.main.grant-options.exchange.requested_token_type, x
            quarkus.log.console.async.enabled, true
            quarkus.log.console.async.overflow, block
            quarkus.log.console.json.excluded-keys, threadName
            quarkus.log.filter."io.vertx".if-starts-with, Connection
            quarkus.log.handler.file."plain".filter, without-tokens
            quarkus.rest-client.logging.scope, none
            %dev.quarkus.oidc.tls.verification, none
            """)
    void takesWhatIsNearARefusedSetting(String key, String value) {
        assertThat(refusal(with(Map.of()), Map.of(key, value))).isNull();
    }

    @Test
    void takesPlainCookiesOfAConsoleOnALoopbackHost() {
        var settings = with(Map.of(
                PUBLIC_ORIGIN,
                "http://localhost:8080",
                "quarkus.oidc.authentication.cookie-force-secure",
                "false",
                "quarkus.oidc.authentication.force-redirect-https-scheme",
                "false"));

        assertThat(refusal(settings)).isNull();
    }

    /** A hyphen of a key is an underscore in its variables, like every other sign. */
    @Test
    void readsVariablesOfAccountsWithHyphens() {
        var settings = with(Map.of(
                "jobs-console.accounts.east-1.url", "https://api.example.com",
                "jobs-console.accounts.east-1.customer-id", "8",
                "jobs-console.accounts.a-b-c.url", "https://api.example.com",
                "jobs-console.accounts.a-b-c.api", "v2",
                "jobs-console.accounts.a-b-c.oidc-client", "west-2-api"));
        for (var client : List.of("east-1", "west-2-api")) {
            settings.putAll(Map.of(
                    "quarkus.oidc-client." + client + ".auth-server-url", "https://login.example.com",
                    "quarkus.oidc-client." + client + ".client-id", "jobs-console",
                    "quarkus.oidc-client." + client + ".credentials.secret", "canary-of-the-exchange",
                    "quarkus.oidc-client." + client + ".grant.type", "exchange",
                    "quarkus.oidc-client." + client + ".grant-options.exchange.audience", "jobs-api"));
        }

        assertThat(refusal(settings)).isNull();
        var config = config(settings, Map.of());
        assertThat(config.getConfigMapping(ConsoleConfig.class).accounts()).containsOnlyKeys("main", "east-1", "a-b-c");
        assertThat(config.getConfigMapping(OidcClientsConfig.class).namedClients())
                .containsKeys("east-1", "west-2-api")
                .extractingByKey("west-2-api")
                .satisfies(client -> {
                    assertThat(client.authServerUrl()).hasValue("https://login.example.com");
                    assertThat(client.grantOptions().get("exchange")).containsEntry("audience", "jobs-api");
                });
    }

    /** The keys of the operator's guide for Google and Cognito. */
    @Test
    void readsVariablesOfParametersWithUnderscores() {
        var settings = with(Map.of(
                "quarkus.oidc.authentication.extra-params.access_type", "offline",
                "quarkus.oidc.authentication.extra-params.prompt", "consent",
                "quarkus.oidc.logout.extra-params.client_id", "jobs-console"));

        assertThat(refusal(settings)).isNull();
        var provider = OidcConfig.getDefaultTenant(config(settings, Map.of()).getConfigMapping(OidcConfig.class));
        assertThat(provider.authentication().extraParams())
                .isEqualTo(Map.of("access_type", "offline", "prompt", "consent"));
        assertThat(provider.logout().extraParams()).isEqualTo(Map.of("client_id", "jobs-console"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_URI",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1",
                "JOBS_CONSOLE_ACCOUNTS_MAIN_CUSTOMERID",
                "JOBS_CONSOLE_ACCOUNTS_MAIN_CUSTOMER_ID_",
                "JOBS_CONSOLE_ACCOUNTS_URL"
            })
    void namesAVariableThatSetsNothing(String variable) {
        assertThat(problems(refusal(with(Map.of(variable, "7")))))
                .singleElement()
                .asString()
                .startsWith(variable + " sets nothing");
    }

    /** Kubernetes sets variables like these for a Service of the console's name. */
    @Test
    void takesVariablesThatAreNotItsOwn() {
        var settings =
                with(Map.of("JOBS_CONSOLE_SERVICE_HOST", "10.0.0.1", "JOBS_CONSOLE_PORT_8080_TCP", "tcp://10.0.0.1"));

        assertThat(refusal(settings)).isNull();
    }

    /** An API key stands for all visitors, so no session needs an access token. */
    @Test
    void takesSessionsWithoutAnAccessTokenWhereNoneIsUsed() {
        var settings = with(Map.of(
                CREDENTIALS,
                "api-key",
                ACCOUNT_KEY,
                "canary-of-the-account",
                "quarkus.oidc.token-state-manager.strategy",
                "id-refresh-tokens"));

        assertThat(refusal(settings)).isNull();
        settings.put("quarkus.oidc.roles.source", "idtoken");
        assertThat(refusal(settings)).isNull();
        settings.put("quarkus.oidc.roles.source", "accesstoken");
        assertThat(problems(refusal(settings)))
                .singleElement()
                .asString()
                .startsWith("quarkus.oidc.token-state-manager.strategy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"night", "last-night", "last-24-hours"})
    void takesAViewWithItsName(String name) {
        var settings = with(Map.of("jobs-console.accounts.main.views." + name, "states=problem&since=24h"));

        assertThat(refusal(settings)).isNull();
        assertThat(config(settings, Map.of())
                        .getConfigMapping(ConsoleConfig.class)
                        .accounts()
                        .get("main")
                        .views())
                .containsEntry(name, "states=problem&since=24h");
    }

    @ParameterizedTest
    @CsvSource({"client-credentials, client", "api-key, client"})
    void takesAWatchWhereTheConsoleReadsInItsOwnName(String credentials, String grant) {
        var settings = with(Map.of(
                CREDENTIALS,
                credentials,
                "quarkus.oidc-client.main.grant.type",
                grant,
                "jobs-console.accounts.main.watch",
                "15s",
                "jobs-console.accounts.main.watch-corpora",
                "7,8",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_URL",
                "https://api.example.com",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_CUSTOMER_ID",
                "8",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_CREDENTIALS",
                "api-key",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_API_KEY",
                "canary-of-the-account",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_WATCH",
                "60s",
                "JOBS_CONSOLE_ACCOUNTS_EAST_1_WATCH_CORPORA",
                "9"));
        if (credentials.equals("api-key")) {
            settings.put(ACCOUNT_KEY, "canary-of-the-account");
        }

        assertThat(refusal(settings)).isNull();
        var accounts =
                config(settings, Map.of()).getConfigMapping(ConsoleConfig.class).accounts();
        assertThat(accounts.get("main").watchCorpora()).hasValue(List.of("7", "8"));
        assertThat(accounts.get("east-1").watch()).hasValue(Duration.ofMinutes(1));
        assertThat(accounts.get("east-1").watchCorpora()).hasValue(List.of("9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "propagate"})
    void refusesAWatchInTheNameOfVisitors(String credentials) {
        var refusal = refusal(with(Map.of(CREDENTIALS, credentials, "jobs-console.accounts.main.watch", "60s")));

        refusals++;
        assertThat(problems(refusal))
                .singleElement()
                .asString()
                .contains("JOBS_CONSOLE_ACCOUNTS_MAIN_WATCH")
                .contains("unless " + CREDENTIALS + " is client-credentials or api-key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            watch         | 14s  | 15 seconds
            watch         | 0s   | 15 seconds
            watch         | 61m  | 1 hour
            watch-corpora | docs | no corpus of this API
            watch-corpora | 7,0  | no corpus of this API
            watch-corpora | 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21 | more than 20 corpora
            """)
    void refusesAWatchOutOfItsBounds(String key, String value, String complaint) {
        var settings = with(Map.of(
                CREDENTIALS,
                "client-credentials",
                "quarkus.oidc-client.main.grant.type",
                "client",
                "jobs-console.accounts.main.watch",
                "60s"));
        settings.put("jobs-console.accounts.main." + key, value);

        var refusal = refusal(settings);

        refusals++;
        assertThat(problems(refusal)).singleElement().asString().contains(complaint);
    }

    @Test
    void refusesWatchedCorporaWithoutAWatch() {
        var refusal = refusal(with(Map.of("jobs-console.accounts.main.watch-corpora", "7")));

        refusals++;
        assertThat(problems(refusal))
                .singleElement()
                .asString()
                .contains("JOBS_CONSOLE_ACCOUNTS_MAIN_WATCH_CORPORA")
                .contains("without jobs-console.accounts.main.watch");
    }

    /** A number at the end of a variable is a corpus here, and no index of a list. */
    @ParameterizedTest
    @ValueSource(strings = {"jobs-console.accounts.main.corpus-names.7", "JOBS_CONSOLE_ACCOUNTS_MAIN_CORPUS_NAMES_7"})
    void takesTheNameOfACorpus(String key) {
        var settings = with(Map.of(key, "Support tickets"));

        assertThat(refusal(settings)).isNull();
        assertThat(config(settings, Map.of())
                        .getConfigMapping(ConsoleConfig.class)
                        .accounts()
                        .get("main")
                        .corpusNames())
                .containsEntry("7", "Support tickets");
    }

    /** For a provider that requires signed assertions. */
    @Test
    void takesASecretThatSignsInPlaceOfOneThatIsSent() {
        var settings = with(Map.of(
                "quarkus.oidc.credentials.jwt.secret", "canary-of-the-client-that-signs-0",
                "quarkus.oidc-client.main.credentials.jwt.secret", "canary-of-the-exchange-that-signs"));
        settings.keySet().removeIf(key -> key.endsWith(".credentials.secret"));

        assertThat(refusal(settings)).isNull();
    }

    /** A key in no mapping would stop the start when it stands in a file instead of a variable. */
    @Test
    void knowsEveryKeyOfTheGuidesInAFileToo() throws IOException {
        var keys = Stream.of("README.md", "OPERATING.md")
                .flatMap(guide -> KEY_IN_GUIDE.matcher(read(guide)).results())
                .map(found -> found.group(1).replace("<key>", "main").replace("<name>", "night"))
                .distinct()
                .toList();

        assertThat(keys)
                .hasSizeGreaterThan(15)
                .noneMatch(key -> String.valueOf(refusal(with(Map.of()), Map.of(key, "true")))
                        .contains("does not map"));
    }

    private static String read(String guide) {
        try {
            return Files.readString(Path.of(guide));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesPlainHttpWhereTheOperatorSaysSo() {
        var settings = with(Map.of(ACCOUNT_URL, "http://api.internal", "jobs-console.allow-plain-http", "true"));

        assertThat(refusal(settings)).isNull();
    }

    /** An API key and the visitor's own token need no token service. */
    @ParameterizedTest
    @ValueSource(strings = {"api-key", "propagate"})
    void asksForNoTokenServiceWhereNoneIsNeeded(String credentials) {
        var settings = with(Map.of(CREDENTIALS, credentials));
        settings.keySet().removeIf(key -> key.startsWith("quarkus.oidc-client."));
        if (credentials.equals("api-key")) {
            settings.put(ACCOUNT_KEY, "canary-of-the-account");
        }

        assertThat(refusal(settings)).isNull();
    }

    /** Version 2 reads the customer from the bearer token. */
    @Test
    void asksForNoCustomerOnVersion2() {
        var settings = without("jobs-console.accounts.main.customer-id");
        settings.put("jobs-console.accounts.main.api", "v2");

        assertThat(refusal(settings)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3"})
    void takesForwardedHeadersOfProxiesThatAreNamed(String proxies) {
        var settings = with(Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", proxies));

        assertThat(refusal(settings)).isNull();
    }

    /** The variables of the operator's guide. */
    @Test
    void takesATlsConfigurationForTheApiOfAnAccount() {
        var settings = with(Map.of(
                ACCOUNT_URL,
                "https://api.internal",
                ACCOUNT_TLS,
                "corporate",
                "quarkus.tls.corporate.trust-store.pem.certs",
                "/etc/jobs-api-tls/ca.crt",
                "quarkus.tls.corporate.key-store.pem.0.cert",
                "/etc/jobs-api-tls/tls.crt",
                "quarkus.tls.corporate.key-store.pem.0.key",
                "/etc/jobs-api-tls/tls.key"));

        assertThat(refusal(settings)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"corporate", "Corporate", "default"})
    void namesTheTlsConfigurationThatDoesNotExist(String name) {
        var settings = with(Map.of(
                ACCOUNT_URL,
                "https://api.internal",
                ACCOUNT_TLS,
                name,
                "quarkus.tls.other.trust-store.pem.certs",
                "/etc/jobs-api-tls/ca.crt"));

        assertThat(problems(refusal(settings)))
                .singleElement()
                .asString()
                .contains(ACCOUNT_TLS, "does not exist", "quarkus.tls." + name + ".");
    }

    @Test
    void refusesATlsConfigurationThatAnAddressDoesNotUse() {
        var settings = with(Map.of(ACCOUNT_TLS, "corporate", "quarkus.tls.corporate.protocols", "TLSv1.3"));

        assertThat(problems(refusal(settings)))
                .singleElement()
                .asString()
                .contains(ACCOUNT_TLS, "unless " + ACCOUNT_URL + " begins with https://");
    }

    @Test
    void refusesATlsConfigurationThatTrustsEverybody() {
        var settings = with(Map.of(
                ACCOUNT_URL,
                "https://api.internal",
                ACCOUNT_TLS,
                "corporate",
                "quarkus.tls.corporate.trust-all",
                "true"));

        assertThat(problems(refusal(settings)))
                .singleElement()
                .asString()
                .contains("QUARKUS_TLS_CORPORATE_TRUST_ALL", "must be false");
    }

    /** The TLS configurations of the settings; their files are not read. */
    private record ConfiguredTls(TlsConfig config) implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.of(name)
                    .filter(config.namedCertificateConfig().keySet()::contains)
                    .map(known -> new BaseTlsConfiguration() {});
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }

    private static final String AUDIT = "quarkus.log.category.\"audit\".";
    private static final String CONSOLE_LOG = "quarkus.log.console.enabled";
    private static final String OWN_LOG = "quarkus.log.handler.file.\"security\".";

    static final List<Map<String, String>> settingsThatLoseTheAuditLog = List.of(
            Map.of(CONSOLE_LOG, "false"),
            Map.of("quarkus.log.console.level", "error"),
            Map.of(CONSOLE_LOG, "false", "quarkus.log.syslog.enabled", "true", "quarkus.log.syslog.level", "ERROR"),
            Map.of(CONSOLE_LOG, "false", AUDIT + "handlers", "security"),
            Map.of(AUDIT + "use-parent-handlers", "false"),
            Map.of(
                    AUDIT + "use-parent-handlers", "false",
                    AUDIT + "handlers", "security",
                    OWN_LOG + "filter", "without-tokens"));

    static final List<Map<String, String>> settingsThatKeepTheAuditLog = List.of(
            Map.of(CONSOLE_LOG, "false", "quarkus.log.file.enabled", "true"),
            Map.of("quarkus.log.console.level", "error", "quarkus.log.file.enabled", "true"),
            Map.of("quarkus.log.console.format", "%d{HH:mm} %-5p [%c{2}] %.500s%n"),
            Map.of(AUDIT + "use-parent-handlers", "true"),
            Map.of(
                    AUDIT + "use-parent-handlers", "false",
                    AUDIT + "handlers", "security",
                    OWN_LOG + "enabled", "true",
                    OWN_LOG + "filter", "without-tokens"));

    @ParameterizedTest
    @FieldSource("settingsThatLoseTheAuditLog")
    void requiresAHandlerThatWritesTheAuditLog(Map<String, String> settings) {
        var problems = problems(refusal(with(Map.of()), settings));

        refusals++;
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("quarkus.log.category.\"audit\".handlers ")
                .endsWith("the audit log says who read what");
    }

    /** A part of a list under a key of its own takes the place of the whole list. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            quarkus.oidc.token.audience[0], any
            quarkus.http.cors.origins[1], https://other.example.com
            quarkus.tls."the provider".protocols[0], TLSv1.1
            quarkus.http.ssl.cipher-suites[0], TLS_RSA_WITH_NULL_SHA256
            quarkus.oidc.authentication.forward-params[0], nonce
            quarkus.log.console.json.excluded-keys[0], message
            QUARKUS_OIDC_TOKEN_AUDIENCE_0_, any
            """)
    void refusesPartsOfGuardedLists(String key, String value) {
        var refusal = key.startsWith("QUARKUS")
                ? refusal(with(Map.of(key, value)))
                : refusal(with(Map.of()), Map.of(key, value));

        refusals++;
        assertThat(problems(refusal))
                .anySatisfy(problem ->
                        assertThat(problem).contains(" must be one list, its values joined by commas, not " + key));
    }

    @ParameterizedTest
    @FieldSource("settingsThatKeepTheAuditLog")
    void leavesTheChoiceOfTheHandlerOfTheAuditLog(Map<String, String> settings) {
        assertThat(refusal(with(Map.of()), settings)).isNull();
    }

    /** The exception that stops the start, or null. */
    private static Throwable refusal(Map<String, String> settings) {
        return refusal(settings, Map.of());
    }

    /**
     * @param settings given as environment variables
     * @param properties given as they are, in a file
     */
    private static Throwable refusal(Map<String, String> settings, Map<String, String> properties) {
        return catchThrowable(() -> start(settings, properties));
    }

    private static void start(Map<String, String> settings, Map<String, String> properties) {
        var config = config(settings, properties);
        var accounts = config.getConfigMapping(ConsoleConfig.class);
        var providers = new Providers(accounts);
        var isForwarding = config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", boolean.class);
        var trusted = config.getOptionalValue("quarkus.http.proxy.trusted-proxies", String.class);
        new Start(List.of(
                        new GuardedSettingsCheck(accounts, config),
                        new AuditLogCheck(config),
                        new VariablesCheck(config),
                        new PlainHttpCheck(accounts, providers, config),
                        new TlsCheck(accounts, new ConfiguredTls(config.getConfigMapping(TlsConfig.class))),
                        new TokenServiceCheck(accounts, config),
                        new TrustedProxiesCheck(isForwarding.orElse(false), trusted)))
                .check(null);
    }

    /** The configuration from variables and defaults, with the errors as Quarkus reports them. */
    private static SmallRyeConfig config(Map<String, String> settings, Map<String, String> properties) {
        var variables = settings.entrySet().stream()
                .collect(toMap(setting -> PackagedConsole.variable(setting.getKey()), Map.Entry::getValue));
        var builder = ConfigUtils.emptyConfigBuilder()
                .addDiscoveredCustomizers()
                .withProfile("prod")
                // Quarkus tests leave their settings in the system properties.
                .setAddDefaultSources(false)
                .withSources(
                        new EnvConfigSource(variables, EnvConfigSource.ORDINAL),
                        new PropertiesConfigSource(properties, "properties of the test", 260),
                        ours())
                .withSources(new HyphenVariables(), new ViewVariables(), new ParameterVariables())
                .withValidator((BeanValidationConfigValidator) RefusalsTest::validator)
                .withMapping(OidcConfig.class)
                .withMapping(OidcClientsConfig.class)
                .withMapping(TlsConfig.class)
                .withMapping(LogRuntimeConfig.class);
        mappings.forEach(builder::withMapping);
        return builder.build();
    }

    private static PropertiesConfigSource ours() {
        try {
            return new PropertiesConfigSource(RefusalsTest.class.getResource("/application.properties"), 250);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Validator validator() {
        return validators.getValidator();
    }

    /** All mappings of the console; a production build contains none of the sandbox's. */
    private static Set<Class<?>> mappings() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.jobsconsole")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .filter(type -> !type.getPackageName().equals("io.jobsconsole.sandbox"))
                        .map(JavaClass::reflect)
                        .collect(toUnmodifiableSet());
    }

    /** The complaints about the configuration, one per line. */
    private static List<String> problems(Throwable refusal) {
        assertThat(refusal).isInstanceOfAny(ConfigValidationException.class, ConfigurationException.class);
        return refusal.getMessage()
                .lines()
                .filter(line -> line.startsWith("\t"))
                .map(String::strip)
                .toList();
    }

    private static void assertTellsNoSecret(Throwable refusal) {
        assertThat(Throwables.getStackTrace(refusal)).doesNotContain("canary");
    }
}
