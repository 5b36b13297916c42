package io.jobsconsole;

import static io.jobsconsole.ProductionSettings.ACCOUNT_KEY;
import static io.jobsconsole.ProductionSettings.CREDENTIALS;
import static io.jobsconsole.ProductionSettings.NOBODY;
import static io.jobsconsole.ProductionSettings.REQUIRED;
import static io.jobsconsole.ProductionSettings.with;
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
import java.util.zip.ZipEntry;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which settings the packaged console refuses and that it contains no sandbox. */
class ProductionIT {

    private static final Pattern GENERATED = Pattern.compile(
            "target/(quarkus-app/quarkus/generated-bytecode|[^/]+-native-image-source-jar/[^/]+-runner)\\.jar");

    /** A sandbox in the build would be reachable without sign-in. */
    private static final Map<String, String> OPEN_TO_ALL =
            Map.of("quarkus.http.auth.permission.public.paths", "/signed-out,/sandbox/*");

    /** A console with only the required settings. */
    private static PackagedConsole usual;

    /**
     * A console with signed assertions instead of client secrets, plain HTTP, no customer number, and a trusted proxy
     * at another address.
     */
    private static PackagedConsole permissive;

    /**
     * A console that would open a sandbox to everybody, whose accounts need no token service, and which trusts the
     * tests as a proxy.
     */
    private static PackagedConsole open;

    private static int refusals;

    @BeforeAll
    static void startThoseThatAreNotRefused() {
        usual = PackagedConsole.start(with(Map.of()));
        permissive = PackagedConsole.start(permissive());
        open = PackagedConsole.start(open());
    }

    @AfterAll
    static void end() throws InterruptedException {
        usual.close();
        permissive.close();
        open.close();
        System.out.printf("G28: %d unsafe settings refused at the start%n", refusals);
    }

    private static Map<String, String> permissive() {
        var settings = with(Map.ofEntries(
                Map.entry("quarkus.oidc.credentials.jwt.secret", "canary-of-the-client-that-signs-0"),
                Map.entry("quarkus.oidc-client.main.credentials.jwt.secret", "canary-of-the-exchange-that-signs"),
                Map.entry("jobs-console.allow-plain-http", "true"),
                Map.entry("jobs-console.accounts.plain.url", "http://api.internal"),
                Map.entry("jobs-console.accounts.plain.oidc-client", "main"),
                Map.entry("jobs-console.accounts.plain.customer-id", "7"),
                Map.entry("jobs-console.accounts.second.url", NOBODY + "/api"),
                Map.entry("jobs-console.accounts.second.api", "v2"),
                Map.entry("jobs-console.accounts.second.oidc-client", "main")));
        settings.keySet().removeIf(key -> key.endsWith(".credentials.secret"));
        settings.putAll(forwardedBy("10.1.2.3"));
        return settings;
    }

    private static Map<String, String> open() {
        var settings = with(OPEN_TO_ALL);
        settings.keySet().removeIf(key -> key.startsWith("quarkus.oidc-client."));
        settings.put(CREDENTIALS, "api-key");
        settings.put(ACCOUNT_KEY, "canary-of-the-account");
        settings.put("jobs-console.accounts.passed.url", NOBODY + "/api");
        settings.put("jobs-console.accounts.passed.customer-id", "7");
        settings.put("jobs-console.accounts.passed.credentials", "propagate");
        settings.putAll(forwardedBy("127.0.0.1"));
        return settings;
    }

    private static Map<String, String> forwardedBy(String proxies) {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.http.proxy.trusted-proxies", proxies);
    }

    private record Wrong(String key, String value, String complaint) {}

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
            new Wrong("quarkus.oidc.token-state-manager.encryption-required", "false", "must be true"),
            new Wrong("quarkus.oidc.tls.verification", "none", "must be required"),
            new Wrong("quarkus.oidc-client.main.tls.verification", "none", "must be required"),
            new Wrong("quarkus.tls.trust-all", "true", "must be false"),
            new Wrong("quarkus.tls.jobs.trust-all", "true", "must be false"),
            new Wrong("quarkus.oidc.token.issuer", "any", "must not be any"),
            new Wrong("quarkus.oidc.token.audience", "jobs-console", "must not be set"),
            new Wrong("jobs-console.program-audience", "any", "must not be any"),
            new Wrong("quarkus.oidc.token.lifespan-grace", "86400", "at most 300 seconds"),
            new Wrong("quarkus.oidc.authentication.cookie-suffix", "east", "must not be set"),
            new Wrong("quarkus.oidc.authentication.response-mode", "form_post", "must be query"),
            new Wrong("quarkus.oidc.token-state-manager.strategy", "id-refresh-tokens", "must be keep-all-tokens"),
            new Wrong("quarkus.oidc.token-state-manager.split-tokens", "true", "must be false"),
            new Wrong("quarkus.oidc.logout.path", "/out", "must be /logout"),
            new Wrong("quarkus.rest-client.verify-host", "false", "must be true"),
            new Wrong("quarkus.log.console.filter", "other", "must be without-tokens"),
            new Wrong("quarkus.oidc-client.main.follow-redirects", "true", "must be false"),
            new Wrong("quarkus.http.auth.permission.console.policy", "permit", "must be authenticated"),
            new Wrong("quarkus.http.auth.permission.console.paths", "/accounts/*", "must be /*"),
            new Wrong("quarkus.http.proxy.trusted-proxies", "10.1.2.3,0.0.0.0/0", "trusts every address"));

    static final List<String> sandboxCalls = List.of(
            "POST /sandbox/v1/list-jobs",
            "GET /sandbox/v2/corpora",
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
            assertThat(REQUIRED.keySet())
                    .allSatisfy(key -> assertThat(problems).contains(key).contains(PackagedConsole.variable(key)));
        }
    }

    /** One start reports all complaints, each on its own line. */
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

    @Test
    void startsWithAllThatAnOperatorMayChoose() throws Exception {
        for (var console : List.of(usual, permissive, open)) {
            assertThat(browser(console).get("/signed-out").statusCode())
                    .as(console.output())
                    .isEqualTo(200);
            assertTellsNoSecret(console);
        }
    }

    @Test
    void hasNoSandboxForAnyone() throws Exception {
        assertHasNoSandbox(open);
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
        forced.put("quarkus.oidc.token.audience", "");
        forced.put("jobs-console.program-audience", "jobs-console");
        forced.put("quarkus.oidc.resource-metadata.force-https-scheme", "true");

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

    /**
     * The generated classes: a jar of the application, or with {@code -Dnative} a part of the input of native-image.
     */
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

    @Test
    void isLedAstrayByNoForwardedHeaderOfAProxyThatItTrusts() throws Exception {
        assertIsNotLedAstray(open);
    }

    @Test
    void isLedAstrayByNoForwardedHeaderOfAnyoneElse() throws Exception {
        assertIsNotLedAstray(permissive);
    }

    /** Forwarded headers change the client address only: the public origin comes from the configuration. */
    private static void assertIsNotLedAstray(PackagedConsole console) throws InterruptedException {
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

    private static void assertHasNoSandbox(PackagedConsole console) throws InterruptedException {
        for (var call : sandboxCalls) {
            var words = call.split(" ");

            var answer = browser(console).request(words[0], words[1]);

            assertThat(answer.statusCode()).as(call).isEqualTo(404);
        }
    }

    /** The score of the Mozilla HTTP Observatory, version 5: 100, plus a bonus for each of these. */
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
}
