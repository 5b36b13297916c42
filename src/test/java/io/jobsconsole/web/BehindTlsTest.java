package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The console behind HTTPS, from sign-in to sign-out: every cookie has a name that only this host may set. */
@QuarkusTest
@TestProfile(BehindTlsTest.Https.class)
class BehindTlsTest {

    public static class Https implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jobs-console.public-origin", "https://jobs.example.com",
                    "quarkus.oidc.authentication.force-redirect-https-scheme", "true");
        }
    }

    private static final String JOBS = "/accounts/demo/jobs";

    private final ConsoleSession browser = ConsoleSession.anonymous();

    @Test
    void setsNoCookieThatANeighbourCouldPlant() {
        var provider = get(JOBS);
        var callback = URI.create(browser.answerOfProvider(provider.header("Location"), "alice"));
        var signedIn = get(callback.getRawPath() + "?" + callback.getRawQuery());
        var open = get("/help/links");
        // The console refuses the host localhost here, so calls to the sandbox fail.
        var list = get(JOBS);
        var chosen = get("/prefs?tz=Asia/Kolkata&theme=dark&back=" + JOBS);
        var signedOut = request()
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", "https://jobs.example.com" + JOBS)
                .post("/logout");

        assertThat(callback).hasScheme("https").hasHost("jobs.example.com");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(cookies(List.of(provider, signedIn, open, list, chosen, signedOut)))
                .extracting(cookie -> cookie.replaceAll("(_[0-9a-f-]{8,})?=.*", ""))
                .contains(
                        "__Host-q_auth",
                        "__Host-q_return",
                        "__Host-q_session",
                        "__Host-account",
                        "__Host-tz",
                        "__Host-theme",
                        "__Host-back")
                .allMatch(name -> name.startsWith("__Host-"));
        assertThat(cookies(List.of(provider, signedIn, open, list, chosen, signedOut)))
                .allSatisfy(cookie -> assertThat(List.of(cookie.split("; ")))
                        .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
                        .noneMatch(attribute -> attribute.startsWith("Domain")));
        assertThat(get("/signed-out").asString()).contains("href=\"" + JOBS + "\"");
        assertThat(get(JOBS).statusCode()).isEqualTo(302);
    }

    @Test
    void readsNoCookieThatANeighbourPlanted() {
        signIn();
        var session = browser.cookie("__Host-q_session");

        var planted = ConsoleSession.anonymous();
        for (var cookie : Map.of("q_session", session, "theme", "dark", "account", "locked", "back", JOBS)
                .entrySet()) {
            planted.with(cookie.getKey(), cookie.getValue());
        }

        assertThat(https(planted).get(JOBS).statusCode()).isEqualTo(302);
        assertThat(https(planted).get("/signed-out").asString()).doesNotContain(JOBS, "data-theme");
        assertThat(https(planted.with("__Host-q_session", session))
                        .get("/help/links")
                        .statusCode())
                .isEqualTo(200);
    }

    private void signIn() {
        var callback = URI.create(browser.answerOfProvider(get(JOBS).header("Location"), "alice"));
        get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    private Response get(String address) {
        return request().get(address);
    }

    private RequestSpecification request() {
        return https(browser);
    }

    private static RequestSpecification https(ConsoleSession browser) {
        return browser.request().header("Host", "jobs.example.com");
    }

    private static List<String> cookies(List<Response> answers) {
        return answers.stream()
                .flatMap(answer -> answer.headers().getValues("Set-Cookie").stream())
                .toList();
    }
}
