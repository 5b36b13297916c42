package io.jobsconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A demo process that gives a packaged console its sign-in provider, token service and jobs API. */
public final class SandboxProcess implements AutoCloseable {

    /** The demo's client secret, as in application.properties. */
    private static final String SECRET = "sandbox-only-secret";

    private final PackagedConsole demo;
    private final String origin;
    private final String sandbox;

    private SandboxProcess(PackagedConsole demo, String origin, String sandbox) {
        this.demo = demo;
        this.origin = origin;
        this.sandbox = sandbox;
    }

    /** @param origin the console's origin in browsers, where they find the provider's pages, too */
    public static SandboxProcess start(String port, String origin, Map<String, String> more)
            throws InterruptedException {
        var settings = new HashMap<>(Map.of(
                "quarkus.http.port", port,
                "jobs-console.public-origin", origin,
                "jobs-console.sandbox.lively", "false"));
        settings.putAll(more);
        var demo = PackagedConsole.startDemo(settings);
        demo.port();
        return new SandboxProcess(demo, origin, "http://127.0.0.1:" + port + "/sandbox");
    }

    /**
     * The settings of a console with the account {@code main} at this origin, without TLS and therefore without secure
     * cookies.
     */
    public Map<String, String> settings() {
        var settings = new HashMap<>(Map.of(
                "jobs-console.public-origin", origin,
                "quarkus.oidc.auth-server-url", sandbox + "/provider",
                "quarkus.oidc.client-id", "jobs-console",
                "quarkus.oidc.credentials.secret", SECRET,
                "quarkus.oidc.token-state-manager.encryption-secret", "canary-of-the-sessions-0123456789",
                "quarkus.oidc.authentication.state-secret", "canary-of-the-sign-ins-0123456789",
                "quarkus.oidc.authentication.force-redirect-https-scheme", "false",
                "quarkus.oidc.authentication.cookie-force-secure", "false"));
        settings.putAll(account("main"));
        return settings;
    }

    /** The settings of one account, the demo's main customer. */
    public Map<String, String> account(String key) {
        var client = "quarkus.oidc-client." + key + ".";
        var settings = new HashMap<>(Map.of(
                client + "auth-server-url", sandbox,
                client + "discovery-enabled", "false",
                client + "token-path", "/token",
                client + "client-id", "jobs-console",
                client + "credentials.secret", SECRET,
                client + "grant.type", "exchange",
                client + "grant-options.exchange.audience", "jobs-api",
                client + "scopes", "customer:123456"));
        settings.put("jobs-console.accounts." + key + ".url", sandbox);
        settings.put("jobs-console.accounts." + key + ".customer-id", "123456");
        return settings;
    }

    /** Opens an address of the console and signs in. */
    public ConsoleSession signedIn(String person, String address) {
        var visitor = ConsoleSession.anonymous();
        var page = visitor.raw(origin + address).header("Location");
        var answer = atProvider(visitor).formParam("person", person).post(inside(page));
        assertThat(visitor.raw(answer.header("Location")).header("Location")).endsWith(address);
        return visitor;
    }

    /** Browsers find the provider's pages at the console's origin, as behind a proxy; the test calls them directly. */
    private RequestSpecification atProvider(ConsoleSession visitor) {
        var oneHost = HeaderConfig.headerConfig().overwriteHeadersWithName("Host");
        return visitor.request()
                .config(RestAssured.config().headerConfig(oneHost))
                .header("Host", URI.create(origin).getAuthority());
    }

    private String inside(String page) {
        return page.replace(origin + "/sandbox", sandbox);
    }

    @Override
    public void close() throws InterruptedException {
        demo.close();
    }
}
