package io.jobsconsole.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.PackagedConsole;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A session lives in its cookie: every packaged console with the same secrets accepts it, and one with other secrets
 * asks for a sign-in.
 */
class RestartIT {

    private static final String ORIGIN = "https://jobs.example.com";
    private static final String PAGE = "/preferences";

    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void keepsASessionOverARestartAndAmongReplicas() throws Exception {
        try (var first = console("the-secrets-of-the-first-0123456789")) {
            try (var replica = console("the-secrets-of-the-first-0123456789")) {
                signIn(first);

                assertThat(visit(first, PAGE).statusCode()).isEqualTo(200);
                assertThat(visit(replica, PAGE).statusCode()).isEqualTo(200);
            }
        }

        try (var restarted = console("the-secrets-of-the-first-0123456789")) {
            assertThat(visit(restarted, PAGE).statusCode())
                    .as(restarted.output())
                    .isEqualTo(200);
        }
        try (var stranger = console("the-secrets-of-another-0123456789")) {
            var answer = visit(stranger, PAGE);

            assertThat(answer.statusCode()).as(stranger.output()).isEqualTo(302);
            assertThat(answer.header("Location")).startsWith(KeycloakProcess.realm() + "/");
        }
    }

    private void signIn(PackagedConsole console) throws Exception {
        var provider = new KeycloakVisitor();
        var back = provider.signInAt(visit(console, PAGE).header("Location"), "alice");
        assertThat(back).startsWith(ORIGIN + "/callback?");

        var arrival = visit(console, back.substring(ORIGIN.length()));

        assertThat(arrival.header("Location")).isEqualTo(ORIGIN + PAGE);
    }

    private Response visit(PackagedConsole console, String address) throws InterruptedException {
        var answer = given().config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Host")))
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Host", URI.create(ORIGIN).getHost())
                .cookies(cookies)
                .get("http://127.0.0.1:" + console.port() + address);
        cookies.putAll(answer.cookies());
        cookies.values().removeIf(String::isEmpty);
        return answer;
    }

    private static PackagedConsole console(String secret) {
        var realm = KeycloakProcess.realm().toString();
        return PackagedConsole.start(Map.ofEntries(
                Map.entry("jobs-console.public-origin", ORIGIN),
                Map.entry("jobs-console.accounts.main.url", "http://127.0.0.1:9"),
                Map.entry("jobs-console.accounts.main.customer-id", "7"),
                Map.entry("jobs-console.accounts.main.credentials", "propagate"),
                Map.entry("quarkus.oidc.auth-server-url", realm),
                Map.entry("quarkus.oidc.client-id", KeycloakProcess.CLIENT),
                Map.entry("quarkus.oidc.credentials.secret", KeycloakProcess.SECRET),
                Map.entry("quarkus.oidc.token-state-manager.encryption-secret", secret + "-of-sessions"),
                Map.entry("quarkus.oidc.authentication.state-secret", secret + "-of-sign-ins")));
    }
}
