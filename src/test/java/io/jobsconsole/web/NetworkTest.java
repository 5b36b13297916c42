package io.jobsconsole.web;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the console and its services: private authorities, a proxy, connections that are closed. */
@QuarkusTest
@TestProfile(OddAccounts.class)
class NetworkTest {

    private static final int TIMES = 20;

    @ConfigProperty(name = "test.proxy")
    String proxy;

    @ConfigProperty(name = "sandbox.origin")
    String sandbox;

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "mutual-1-2", "mutual-1-3", "corp"})
    void readsAnApiWithThePrivateAuthorityThatItsAccountNames(String account) {
        assertThat(alice.get(jobs(account)).ids()).containsExactly("job_far_away");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-authority  | unknown-authority  | is from an authority that this console does not trust
            expired            | expired            | has expired or is not valid yet
            other-host         | other-host         | is for another host name than the one in the account’s address
            mutual-1-2-without | client-certificate | wants a certificate of this console, and got none that it accepts
            mutual-1-3-without | client-certificate | wants a certificate of this console, and got none that it accepts
            plain              | other              | did not agree on one
            """)
    void saysOnThePageAndInTheLogWhyNoEncryptedConnectionCameAbout(String account, String word, String sentence)
            throws IOException {
        var page = alice.get(jobs(account));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo("The service cannot be reached");
        assertThat(page.text("main"))
                .contains("No encrypted connection came about: the service", sentence)
                .contains("check jobs-console.accounts." + account + ".tls");
        assertThat(log())
                .containsPattern("Request " + page.headers().getValue("X-Request-Id")
                        + " failed: UNREACHABLE after \\w+, TLS: " + word + "\"");
    }

    @Test
    void getsATokenFromATokenServiceWithAPrivateAuthority() {
        assertFindsTheTokenService("private-tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kept", "kept-v1"})
    void readsAnApiThatClosesItsKeptConnectionsAsACallArrives(String account) {
        for (var time = 0; time < TIMES; time++) {
            assertThat(alice.get(jobs(account)).ids()).containsExactly("job_far_away");
        }
    }

    @Test
    void getsTokensFromATokenServiceThatClosesItsKeptConnectionsAsACallArrives() {
        for (var time = 0; time < TIMES; time++) {
            assertFindsTheTokenService("kept-tokens");
        }
    }

    @Test
    void readsAnApiThroughAProxyButNotThoseThatAreExempt() {
        assertThat(alice.get(jobs("corp")).ids()).containsExactly("job_far_away");
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", "{\"jobs\":[]}"));
        assertThat(alice.get(jobs("keyed")).status()).isEqualTo(200);

        assertThat(proxied().lines())
                .anyMatch(call -> call.startsWith("CONNECT api.corp.example:"))
                .noneMatch(call -> call.contains(" " + sandbox.replace("http://", "")));
    }

    @Test
    void getsTokensThroughAProxy() {
        assertFindsTheTokenService("proxied-tokens");

        assertThat(proxied()).contains("CONNECT tokens.corp.example:");
    }

    /** The token and key calls of the sign-in. The provider of the tests is on this machine. */
    @Test
    void signsInThroughAProxy() {
        var before = proxied()
                .lines()
                .filter(call -> call.startsWith("POST localhost:"))
                .count();

        ConsoleSession.newlySignedInAs("bob");

        assertThat(proxied().lines().filter(call -> call.startsWith("POST localhost:")))
                .hasSize((int) before + 1)
                // The provider cannot close a connection as the next call, which may spend a code, arrives on it.
                .allMatch(call -> call.endsWith(" close"));
    }

    /** The sandbox answers without a look at the token. */
    private void assertFindsTheTokenService(String account) {
        Sandbox.misbehaves("jobs", Map.of("kind", "ANSWER", "json", "{\"jobs\":[{\"id\":\"job_1\"}]}"));

        assertThat(alice.get(jobs(account)).ids()).containsExactly("job_1");
    }

    private String proxied() {
        return get(proxy + "/seen").asString();
    }

    private static String jobs(String account) {
        return "/accounts/" + account + "/jobs?since=180d";
    }

    private static String log() throws IOException {
        return Files.readString(Path.of("target/logs/console.log"));
    }
}
