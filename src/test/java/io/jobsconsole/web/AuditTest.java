package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log: visitor, request and outcome. */
@QuarkusTest
class AuditTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Sandbox.reset();
        Logger.getLogger("audit").addHandler(listener);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("audit").removeHandler(listener);
    }

    @Test
    void saysWhoReadWhatAndWhatCameOfIt() {
        var alice = ConsoleSession.newlySignedInAs("alice");

        var page = alice.raw("/accounts/demo/jobs?states=failed&since=24h");

        var request = page.header("X-Request-Id");
        assertThat(line("read", request).encode())
                .isEqualTo(("{'event':'read','request':'" + request + "','user':'alice','account':'demo',"
                                + "'credentials':'exchange','query':'states=failed&since=24h','status':200}")
                        .replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/demo/jobs/job_1,                  'job=job_1',     404",
        "/accounts/demo-v2/jobs?limit=25,            'limit=25',      200",
        "/accounts/demo/jobs.csv?states=failed,      'states=failed', 200",
    })
    void namesEveryWayToReadJobs(String address, String query, int status) {
        var answer = ConsoleSession.newlySignedInAs("bob").raw(address);

        var line = line("read", answer.header("X-Request-Id"));
        assertThat(line.getString("user")).isEqualTo("bob");
        assertThat(line.getString("query")).contains(query);
        assertThat(line.getInteger("status")).isEqualTo(status);
        assertThat(line.getString("credentials")).isNotEmpty();
    }

    /** Whoever looks for the reads of one account finds those of the overview, too. */
    @Test
    void namesEachAccountOfTheOverview() {
        var answer = ConsoleSession.newlySignedInAs("bob").raw("/accounts");

        var request = answer.header("X-Request-Id");
        Awaitility.await()
                .until(() ->
                        lines.stream().filter(line -> line.contains(request)).count() == 2);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(("{'event':'read','request':'" + request
                                        + "','user':'bob','account':'demo','credentials':'exchange','status':200}")
                                .replace('\'', '"')))
                .anySatisfy(line ->
                        assertThat(line).contains("\"account\":\"demo-v2\",\"credentials\":\"client-credentials\""));
    }

    /** The API log cannot tell visitors apart if they share one identity. */
    @Test
    void saysWhoAskedWhereTheApiSeesOneIdentityForAll() {
        var alice = ConsoleSession.newlySignedInAs("alice").raw("/accounts/demo-v2/jobs");
        var bob = ConsoleSession.newlySignedInAs("bob").raw("/accounts/demo-v2/jobs");

        for (var answer : List.of(alice, bob)) {
            var line = line("read", answer.header("X-Request-Id"));
            assertThat(line.getString("credentials")).isEqualTo("client-credentials");
            assertThat(line.getString("user")).isEqualTo(answer == alice ? "alice" : "bob");
        }
    }

    @Test
    void tellsTheApiWhichRequestItServes() {
        var page = ConsoleSession.newlySignedInAs("alice").raw("/accounts/demo/jobs");

        assertThat(Sandbox.requests().<String>getList("listJobs.headers.x-request-id"))
                .isNotEmpty()
                .containsOnly(page.header("X-Request-Id"));
    }

    @Test
    void showsTheSameNumberOnAnErrorPage() {
        Sandbox.misbehaves("jobs", Map.of("kind", "BAD_STATUS"));

        var page = ConsoleSession.newlySignedInAs("alice").raw("/accounts/demo/jobs");
        var missing = ConsoleSession.newlySignedInAs("alice").raw("/nothing");
        var refused = ConsoleSession.anonymous().raw("/accounts/demo/jobs;x");

        for (var error : List.of(page, missing, refused)) {
            assertThat(HtmlPage.of(error).text("dl")).contains(error.header("X-Request-Id"));
        }
        assertThat(line("read", page.header("X-Request-Id")).getInteger("status"))
                .isEqualTo(502);
    }

    @Test
    void namesSignInSignOutAndWhoWasTurnedAway() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var locked = ConsoleSession.newlySignedInAs("bob").raw("/accounts/locked/jobs");
        var forged = alice.request().header("Sec-Fetch-Site", "cross-site").post("/logout");
        var signOut = alice.request().header("Sec-Fetch-Site", "same-origin").post("/logout");
        var program =
                ConsoleSession.anonymous().request().accept("application/json").get("/accounts/demo/jobs");

        assertThat(lines).anyMatch(line -> line.contains("\"sign-in\"") && line.contains("\"alice\""));
        assertThat(line("refused", locked.header("X-Request-Id")).getString("reason"))
                .isEqualTo("account");
        assertThat(line("refused", locked.header("X-Request-Id")).getString("user"))
                .isEqualTo("bob");
        assertThat(line("refused", locked.header("X-Request-Id")).getString("account"))
                .isEqualTo("locked");
        assertThat(line("refused", forged.header("X-Request-Id")).getString("reason"))
                .isEqualTo("origin");
        assertThat(line("sign-out", signOut.header("X-Request-Id")).getString("user"))
                .isEqualTo("alice");
        assertThat(line("refused", program.header("X-Request-Id")).getString("reason"))
                .isEqualTo("session");
    }

    @Test
    void namesWhoComesBackAfterSigningOut() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var copy = alice.copy();
        alice.request().header("Sec-Fetch-Site", "same-origin").post("/logout");

        var answer = copy.raw("/accounts/demo/jobs");

        var line = line("refused", answer.header("X-Request-Id"));
        assertThat(line.getString("reason")).isEqualTo("session");
        assertThat(line.getString("user")).isEqualTo("alice");
    }

    @Test
    void notesAForgedSession() {
        var answer = ConsoleSession.anonymous()
                .with(ConsoleSession.named("q_session"), "forged")
                .raw("/accounts/demo/jobs");

        assertThat(line("refused", answer.header("X-Request-Id")).getString("reason"))
                .isEqualTo("session");
    }

    @Test
    void notesASignInThatTheProviderRefused() {
        var visitor = ConsoleSession.anonymous();
        var state = visitor.raw("/accounts/demo/jobs").header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");

        var answer = visitor.raw("/callback?error=access_denied&state=" + state);

        assertThat(answer.header("Location")).contains("/sign-in-error");
        assertThat(line("refused", answer.header("X-Request-Id")).getString("reason"))
                .isEqualTo("sign-in");
    }

    @Test
    void takesNoAddressForARefusal() {
        ConsoleSession.anonymous().signIn("/accounts/demo/jobs?job=/sign-in-error", "bob");

        Awaitility.await()
                .until(() -> lines.stream().anyMatch(line -> line.contains("\"sign-in\"") && line.contains("\"bob\"")));
        assertThat(lines).noneMatch(line -> line.contains("\"refused\""));
    }

    /** The log names the account of the URL only if the text can be the key of an account. */
    @Test
    void keepsNoAccountThatCannotBeOne() {
        var answer = ConsoleSession.newlySignedInAs("bob").raw("/accounts/Canary%20of%20Bob/jobs");

        assertThat(line("refused", answer.header("X-Request-Id")).getString("account"))
                .isNull();
    }

    /** A record stays on one line, and contains only the parsed query of a URL. */
    @Test
    void holdsNothingElseThatAnAddressCarries() {
        var answer = ConsoleSession.newlySignedInAs("alice")
                .raw("/accounts/demo/jobs?job=a%0d%0a%22%7d%1b[31m%e2%80%ae&access_token=canary&states=active");

        Awaitility.await().until(() -> lines.stream().anyMatch(line -> line.contains(answer.header("X-Request-Id"))));
        assertThat(lines).noneMatch(line -> line.contains("canary"));
        assertThat(lines).allMatch(line -> line.chars().allMatch(character -> character >= ' '));
    }

    private JsonObject line(String event, String request) {
        return Awaitility.await()
                .until(
                        () -> lines.stream()
                                .map(JsonObject::new)
                                .filter(line -> line.getString("request").equals(request))
                                .findFirst()
                                .orElse(null),
                        found -> found != null && found.getString("event").equals(event));
    }
}
