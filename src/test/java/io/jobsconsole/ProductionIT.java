package io.jobsconsole;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged console refuses, and what it does not contain. */
class ProductionIT {

    private static final String SESSION_SECRET = "quarkus.oidc.token-state-manager.encryption-secret";
    private static final String STATE_SECRET = "quarkus.oidc.authentication.state-secret";
    private static final String PUBLIC_ORIGIN = "jobs-console.public-origin";
    private static final String CLIENT_SECRET = "quarkus.oidc.credentials.secret";
    private static final String ACCOUNT_URL = "jobs-console.accounts.main.url";
    private static final String ACCOUNT_KEY = "jobs-console.accounts.main.api-key";
    private static final String CREDENTIALS = "jobs-console.accounts.main.credentials";

    /** Nobody listens there, and the console starts all the same. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final Map<String, String> REQUIRED = settings(
            "quarkus.oidc.auth-server-url",
            NOBODY + "/realm",
            "quarkus.oidc.client-id",
            "jobs-console",
            CLIENT_SECRET,
            "canary-of-the-client",
            SESSION_SECRET,
            "canary-of-the-sessions-0123456789",
            STATE_SECRET,
            "canary-of-the-sign-ins-0123456789",
            PUBLIC_ORIGIN,
            "https://jobs.example.com",
            ACCOUNT_URL,
            NOBODY + "/api",
            "jobs-console.accounts.main.customer-id",
            "7",
            "quarkus.oidc-client.main.auth-server-url",
            NOBODY + "/tokens",
            "quarkus.oidc-client.main.client-id",
            "jobs-console",
            "quarkus.oidc-client.main.credentials.secret",
            "canary-of-the-exchange",
            "quarkus.oidc-client.main.grant.type",
            "exchange");

    /** Spares the console the provider's discovery document and keys. */
    private static final Map<String, String> ENDPOINTS = Map.of(
            "quarkus.oidc.discovery-enabled", "false",
            "quarkus.oidc.authorization-path", "/authorize",
            "quarkus.oidc.token-path", "/token",
            "quarkus.oidc.jwks-path", "/keys",
            "quarkus.oidc.jwks.resolve-early", "false",
            "quarkus.oidc.end-session-path", "/end",
            "quarkus.oidc-client.main.discovery-enabled", "false",
            "quarkus.oidc-client.main.token-path", "/token");

    private static final Pattern GENERATED = Pattern.compile(
            "target/(quarkus-app/quarkus/generated-bytecode|[^/]+-native-image-source-jar/[^/]+-runner)\\.jar");

    /** With what is required and nothing else. */
    private static PackagedConsole usual;

    private static int refusals;

    @BeforeAll
    static void startTheUsual() {
        usual = PackagedConsole.start(with(Map.of()));
    }

    @AfterAll
    static void end() throws InterruptedException {
        usual.close();
        System.out.printf("G28: %d unsafe or wrong settings refused at the start%n", refusals);
    }

    static final List<String> requiredKeys = REQUIRED.keySet().stream().sorted().toList();

    private record Wrong(String key, String value, String complaint) {}

    /** What is wrong in one start: what is looked at together, and each key once. */
    static final List<List<Wrong>> starts = List.of(
            List.of(
                    new Wrong(SESSION_SECRET, "canary-of-31-characters-0123456", "at least 32"),
                    new Wrong(STATE_SECRET, "canary-of-31-characters-6543210", "at least 32"),
                    new Wrong(PUBLIC_ORIGIN, "http://jobs.example.com", "must be https://"),
                    new Wrong("jobs-console.deadline", "0S", "1 second"),
                    new Wrong("jobs-console.accounts.main.customer-id", "0", "greater than 0")),
            List.of(
                    new Wrong(STATE_SECRET, "canary-of-the-sessions-0123456789", "different"),
                    new Wrong(PUBLIC_ORIGIN, "https://jobs.example.com/", "nothing more"),
                    new Wrong(CLIENT_SECRET, "canary", "at least 16"),
                    new Wrong(ACCOUNT_KEY, "canary-of-the-account", "without the credentials api-key")),
            List.of(
                    new Wrong(STATE_SECRET, "only-for-development-and-tests-2", "development"),
                    new Wrong(PUBLIC_ORIGIN, "https://me@jobs.example.com", "nothing more"),
                    new Wrong(CLIENT_SECRET, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "repeated"),
                    new Wrong(CREDENTIALS, "api-key", "lack " + ACCOUNT_KEY)),
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

    static final List<Wrong> unsafe = List.of(
            new Wrong("quarkus.oidc.authorization-path", "http://login.example.com/in", "must begin with https://"),
            new Wrong("quarkus.oidc.token-path", "http://login.example.com/token", "must begin with https://"),
            new Wrong("quarkus.oidc.jwks-path", "http://login.example.com/keys", "must begin with https://"),
            new Wrong("quarkus.oidc.end-session-path", "http://login.example.com/out", "must begin with https://"),
            new Wrong("quarkus.oidc.user-info-path", "http://login.example.com/user", "must begin with https://"),
            new Wrong("quarkus.oidc.introspection-path", "http://login.example.com/i", "must begin with https://"),
            new Wrong("quarkus.oidc.revoke-path", "http://login.example.com/revoke", "must begin with https://"),
            new Wrong("quarkus.oidc-client.main.token-path", "http://t.example.com/t", "must begin with https://"),
            new Wrong("quarkus.oidc-client.main.revoke-path", "http://t.example.com/r", "must begin with https://"),
            new Wrong("quarkus.oidc-client.main.credentials.secret", "canary", "at least 16"),
            new Wrong("quarkus.oidc.authentication.pkce-required", "false", "must be true"),
            new Wrong("quarkus.oidc.authentication.nonce-required", "false", "must be true"),
            new Wrong("quarkus.oidc.logout.logout-mode", "form-post", "must be query"),
            new Wrong("quarkus.oidc.follow-redirects", "true", "must be false"),
            new Wrong("quarkus.oidc-client.main.follow-redirects", "true", "must be false"),
            new Wrong("quarkus.http.auth.permission.console.policy", "permit", "must be authenticated"),
            new Wrong("quarkus.http.auth.permission.console.paths", "/accounts/*", "must be /*"),
            new Wrong("quarkus.http.proxy.trusted-proxies", "10.1.2.3,0.0.0.0/0", "trusts everybody"));

    /** What would be there could be seen by anyone. */
    private static final Map<String, String> OPEN_TO_ALL =
            Map.of("quarkus.http.auth.permission.public.paths", "/signed-out,/sandbox/*");

    static final List<String> sandboxCalls = List.of(
            "POST /sandbox/v1/list-jobs",
            "GET /sandbox/v2/jobs",
            "GET /sandbox/v2/jobs/job_1",
            "POST /sandbox/token",
            "GET /sandbox/faults",
            "PUT /sandbox/faults",
            "DELETE /sandbox/faults",
            "GET /sandbox/faults/jobs",
            "PUT /sandbox/faults/jobs",
            "DELETE /sandbox/faults/jobs",
            "GET /sandbox/requests",
            "GET /sandbox/provider/authorize",
            "POST /sandbox/provider/token",
            "GET /sandbox/provider/keys",
            "GET /sandbox/provider/end-session",
            "GET /sandbox/provider/.well-known/openid-configuration");

    @Test
    void namesEveryMissingKeyAtOnce() throws Exception {
        try (var console = PackagedConsole.start(Map.of())) {
            assertThat(console.exitCode()).as(console.output()).isNotZero();

            var problems = String.join("\n", console.problems())
                    .replace("<key>", "main")
                    .replace("<KEY>", "MAIN");
            assertThat(requiredKeys)
                    .allSatisfy(key -> assertThat(problems).contains(key).contains(PackagedConsole.variable(key)));
        }
    }

    @ParameterizedTest
    @FieldSource("requiredKeys")
    void namesTheOneMissingKey(String key) throws Exception {
        try (var console = PackagedConsole.start(without(key))) {
            assertThat(console.exitCode()).as(console.output()).isNotZero();

            assertThat(console.problems()).singleElement().asString().contains(key);
            assertTellsNoSecret(console);
        }
    }

    /** All of it at once, and nothing else. */
    @ParameterizedTest
    @FieldSource("starts")
    void saysWhatIsWrongWithAKey(List<Wrong> settings) throws Exception {
        try (var console = PackagedConsole.start(with(settings.stream().collect(toMap(Wrong::key, Wrong::value))))) {
            assertThat(console.exitCode()).as(console.output()).isNotZero();

            for (var setting : settings) {
                refusals++;
                assertThat(console.problems())
                        .as(setting.toString())
                        .filteredOn(problem -> problem.contains(setting.key()) && problem.contains(setting.complaint()))
                        .hasSize(1);
            }
            assertThat(console.problems()).hasSameSizeAs(settings);
            assertTellsNoSecret(console);
        }
    }

    /** One start tells them all, and each for itself. */
    @Test
    void namesEveryUnsafeSettingAtOnce() throws Exception {
        var settings = unsafe.stream().collect(toMap(Wrong::key, Wrong::value));
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");

        try (var console = PackagedConsole.start(with(settings))) {
            assertThat(console.exitCode()).as(console.output()).isNotZero();

            for (var setting : unsafe) {
                refusals++;
                assertThat(console.problems())
                        .as(setting.toString())
                        .filteredOn(problem -> problem.startsWith(
                                setting.key() + " (" + PackagedConsole.variable(setting.key()) + ") "))
                        .singleElement()
                        .asString()
                        .contains(setting.complaint());
            }
            assertThat(console.problems()).hasSameSizeAs(unsafe);
            assertTellsNoSecret(console);
        }
    }

    /** What a provider that takes signed assertions asks for. */
    @Test
    void takesASecretThatSignsInPlaceOfOneThatIsSent() throws Exception {
        var settings = new HashMap<>(with(Map.of(
                "quarkus.oidc.credentials.jwt.secret", "canary-of-the-client-that-signs-0",
                "quarkus.oidc-client.main.credentials.jwt.secret", "canary-of-the-exchange-that-signs")));
        settings.keySet().removeIf(key -> key.endsWith(".credentials.secret"));

        try (var console = PackagedConsole.start(settings)) {
            assertThat(browser(console).get("/signed-out").statusCode())
                    .as(console.output())
                    .isEqualTo(200);
        }
    }

    @Test
    void takesPlainHttpWhereTheOperatorSaysSo() throws Exception {
        var settings = with(Map.of(ACCOUNT_URL, "http://api.internal", "jobs-console.allow-plain-http", "true"));

        try (var console = PackagedConsole.start(settings)) {
            assertThat(browser(console).get("/signed-out").statusCode())
                    .as(console.output())
                    .isEqualTo(200);
        }
    }

    /** No token service is asked for a key, nor for the visitor's own token. */
    @ParameterizedTest
    @ValueSource(strings = {"api-key", "propagate"})
    void asksForNoTokenServiceWhereNoneIsNeeded(String credentials) throws Exception {
        var settings = new HashMap<>(with(Map.of(CREDENTIALS, credentials)));
        settings.keySet().removeIf(key -> key.startsWith("quarkus.oidc-client."));
        if (credentials.equals("api-key")) {
            settings.put(ACCOUNT_KEY, "canary-of-the-account");
        }

        try (var console = PackagedConsole.start(settings)) {
            assertThat(browser(console).get("/signed-out").statusCode())
                    .as(console.output())
                    .isEqualTo(200);
            assertTellsNoSecret(console);
        }
    }

    /** Version 2 reads the customer from the bearer. */
    @Test
    void asksForNoCustomerOnVersion2() throws Exception {
        var settings = new HashMap<>(without("jobs-console.accounts.main.customer-id"));
        settings.put("jobs-console.accounts.main.api", "v2");

        try (var console = PackagedConsole.start(settings)) {
            assertThat(browser(console).get("/signed-out").statusCode())
                    .as(console.output())
                    .isEqualTo(200);
        }
    }

    @Test
    void hasNoSandboxForAnyone() throws Exception {
        try (var console = PackagedConsole.start(with(OPEN_TO_ALL))) {
            assertHasNoSandbox(console);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "demo"})
    void startsInNoProfileThatKnowsTheSandbox(String profile) throws Exception {
        try (var console = PackagedConsole.start(with(Map.of("quarkus.profile", profile)))) {
            assertThat(console.exitCode()).as(console.output()).isNotZero();

            assertThat(console.problems()).anyMatch(problem -> problem.contains("jobs-console.sandbox"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "demo"})
    void hasNoSandboxEvenWhereItsProfileIsForcedUponIt(String profile) throws Exception {
        var forced = new HashMap<>(OPEN_TO_ALL);
        forced.put("quarkus.profile", profile);
        forced.put("smallrye.config.mapping.validate-unknown", "false");
        forced.put("quarkus.oidc.authentication.nonce-required", "true");

        try (var console = PackagedConsole.start(with(forced))) {
            assertHasNoSandbox(console);
        }
    }

    @Test
    void containsNoBeanAndNoEndpointOfTheSandbox() throws IOException {
        try (var generated = new JarFile(generated().toFile())) {
            assertThat(generated.stream().map(ZipEntry::getName))
                    .as("beans and endpoints")
                    .filteredOn(name -> name.contains("_Bean")
                            || name.contains("_ClientProxy")
                            || name.contains("_Observer")
                            || name.contains("quarkusrestinvoker"))
                    .anyMatch(name -> name.startsWith("io/jobsconsole/web/"))
                    .noneMatch(name -> name.startsWith("io/jobsconsole/sandbox/"));
        }
    }

    /** What the build generated: a jar of the application, or with {@code -Dnative} a part of what native-image was given. */
    private static Path generated() throws IOException {
        try (var files = Files.find(
                Path.of("target"),
                3,
                (file, attributes) -> GENERATED.matcher(file.toString()).matches())) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void signsInWithCookiesThatOnlyThisHostCanSet() throws Exception {
        var answer = browser(usual).get("/accounts/main/jobs");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URLDecoder.decode(answer.header("Location"), StandardCharsets.UTF_8))
                .startsWith(NOBODY + "/realm/authorize?")
                .contains("redirect_uri=https://jobs.example.com/callback");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=");
        assertThat(answer.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .are(new Condition<>(cookie -> cookie.startsWith("__Host-q_"), "bound to this host"))
                .allSatisfy(cookie -> assertThat(cookie.split("; "))
                        .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
                        .noneMatch(attribute -> attribute.startsWith("Domain")));
    }

    @Test
    void servesNoOtherHost() throws Exception {
        var answer =
                browser(usual).header("Host", "jobs.example.com.example.org").get("/");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static Map<String, String> settings(String... keysAndValues) {
        var settings = new HashMap<String, String>();
        for (var key = 0; key < keysAndValues.length; key += 2) {
            settings.put(keysAndValues[key], keysAndValues[key + 1]);
        }
        return settings;
    }

    /** The proxy's word counts for nothing but who the client is: where we are reached stands in the configuration. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3"})
    void isLedAstrayByNoForwardedHeader(String proxies) throws Exception {
        var settings = with(Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.trusted-proxies", proxies));

        try (var console = PackagedConsole.start(settings)) {
            var answer = browser(console)
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Prefix", "/evil")
                    .header("X-Forwarded-Proto", "http")
                    .header("X-Forwarded-For", "192.0.2.1")
                    .header("Forwarded", "host=evil.example;proto=http")
                    .get("/accounts/main/jobs");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(URLDecoder.decode(answer.header("Location"), StandardCharsets.UTF_8))
                    .contains("redirect_uri=https://jobs.example.com/callback")
                    .doesNotContain("evil");
            assertThat(answer.headers().toString()).doesNotContain("evil");
        }
    }

    private static void assertHasNoSandbox(PackagedConsole console) throws InterruptedException {
        for (var call : sandboxCalls) {
            var words = call.split(" ");

            var answer = browser(console).request(words[0], words[1]);

            assertThat(answer.statusCode()).as(call).isEqualTo(404);
        }
    }

    /** By the rules of the Mozilla HTTP Observatory (its fifth version): from 100, with a bonus for each of these. */
    @Test
    void earnsTheBestGrade() throws Exception {
        for (var address : List.of("/accounts/main/jobs", "/signed-out", "/nothing;x", "/assets/console.css")) {
            var answer = browser(usual).get(address);
            var policy = answer.header("Content-Security-Policy");
            var cookies = answer.headers().getValues("Set-Cookie");
            var score = points(
                            100,
                            answer.header("Strict-Transport-Security").contains("max-age=63072000")
                                    && answer.header("X-Content-Type-Options").equals("nosniff")
                                    && answer.header("Access-Control-Allow-Origin") == null)
                    + points(10, policy.startsWith("default-src 'none'") && !policy.contains("unsafe"))
                    + points(
                            5,
                            cookies.stream()
                                    .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("SameSite")))
                    + points(5, policy.contains("frame-ancestors 'none'"))
                    + points(5, answer.header("Referrer-Policy").equals("same-origin"))
                    + points(10, answer.header("Cross-Origin-Resource-Policy").equals("same-origin"));
            System.out.printf("G19: %s earns %d points%n", address, score);
            assertThat(score).isGreaterThanOrEqualTo(130);
        }
    }

    private static int points(int points, boolean areEarned) {
        return areEarned ? points : 0;
    }

    private static void assertTellsNoSecret(PackagedConsole console) {
        assertThat(console.output()).doesNotContain("canary");
    }

    private static RequestSpecification browser(PackagedConsole console) throws InterruptedException {
        return given().baseUri("http://127.0.0.1")
                .port(console.port())
                .redirects()
                .follow(false)
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Host")))
                .header("Host", "jobs.example.com");
    }

    private static Map<String, String> with(Map<String, String> more) {
        return Stream.of(REQUIRED, ENDPOINTS, more)
                .flatMap(settings -> settings.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    private static Map<String, String> without(String key) {
        return with(Map.of()).entrySet().stream()
                .filter(setting -> !setting.getKey().equals(key))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
