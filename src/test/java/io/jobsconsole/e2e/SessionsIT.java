package io.jobsconsole.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions between the console and a real provider: refreshed, shared by tabs, and ended from either side. */
@QuarkusTest
@WithTestResource(KeycloakServer.class)
class SessionsIT {

    private static final String JOBS = "/accounts/demo/jobs";

    /** Tokens count as about to expire in their last minute: these from the beginning. In seconds. */
    private static final int SHORT = 40;

    private static final int LONG = 300;

    private static final int TABS = 50;
    private static final int OTHERS = 12;

    @Inject
    Refreshes refreshes;

    @TestHTTPResource("/back-channel-logout")
    String backChannel;

    private final KeycloakVisitor provider = new KeycloakVisitor();
    private final ConsoleSession console = ConsoleSession.anonymous();
    private KeycloakAdmin admin;

    @BeforeEach
    void open() {
        admin = new KeycloakAdmin();
    }

    @AfterEach
    void restore() {
        admin.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void renewsASessionOnceForManyTabs(boolean takesRefreshTokensOnce) throws Exception {
        admin.takesRefreshTokensOnce(takesRefreshTokensOnce);
        admin.tokensLive(SHORT);
        signIn(JOBS);
        admin.tokensLive(LONG);
        var before = refreshes.count();
        var tabs = console.copy();

        var answers = together(Collections.<Callable<Integer>>nCopies(
                TABS, () -> tabs.copy().raw("/preferences").statusCode()));

        assertThat(answers).containsOnly(200);
        assertThat(refreshes.count() - before).isEqualTo(1);
        System.out.printf("S13: %d tabs with an expiring session: %d renewal%n", TABS, refreshes.count() - before);
        assertThat(console.raw(JOBS).statusCode()).isEqualTo(200);
    }

    /** Also when its tokens are about to be refreshed. */
    @ParameterizedTest
    @ValueSource(ints = {SHORT, LONG})
    void endsASessionThatTheProviderEnds(int life) throws Exception {
        admin.tellsOfEndedSessionsAt(backChannel);
        admin.tokensLive(life);
        signIn(JOBS);
        assertThat(console.raw(JOBS).statusCode()).isEqualTo(200);

        admin.endSessionsOf("alice");

        assertThat(console.raw(JOBS).statusCode()).isEqualTo(302);
        assertThat(signIn(JOBS + "?states=failed")).endsWith(JOBS + "?states=failed");
    }

    /** The OIDC extension's own cache has ten entries and loses them whenever anybody signs in. */
    @Test
    void keepsAnEndedSessionOutWhoeverElseComesIn() throws Exception {
        admin.tellsOfEndedSessionsAt(backChannel);
        signIn(JOBS);
        admin.endSessionsOf("alice");

        for (var visitor = 0; visitor < OTHERS; visitor++) {
            var bob = new Visit();
            assertThat(bob.signIn("/preferences", "bob")).endsWith("/preferences");
            assertThat(bob.console.raw("/preferences").statusCode()).isEqualTo(200);
            assertThat(console.raw(JOBS).statusCode())
                    .as("after %d others", visitor + 1)
                    .isEqualTo(302);
        }
    }

    /** The ID token tells the provider which session ends. It appears in that address and nowhere else. */
    @Test
    void showsTheTokenOfASignOutToNobodyButTheProvider() throws Exception {
        signIn(JOBS);

        var signOut = console.request().header("Sec-Fetch-Site", "same-origin").post("/logout");

        var way = ConsoleSession.next(signOut);
        assertThat(way).startsWith(KeycloakProcess.realm() + "/").contains("id_token_hint=eyJ");
        System.out.printf("S16: the address of a sign-out has %d characters%n", way.length());
        assertThat(way).hasSizeLessThan(4_096);
        var token = way.replaceAll(".*id_token_hint=([^&]+).*", "$1");
        assertThat(signOut.asString()).doesNotContain(token);
        assertThat(console.raw("/signed-out").asString()).doesNotContain(token);
        // The signature is at the end of a token, so its last characters identify a token even in a truncated line.
        var signature = token.substring(token.lastIndexOf('.') + 1);
        try (var lines = Files.lines(Path.of("target/logs/console.log"), ISO_8859_1)) {
            assertThat(lines.filter(line -> line.contains(signature))).isEmpty();
        }
    }

    /** Keycloak announces a revocation endpoint, which ends all sessions of a user at a client. */
    @Test
    void leavesAVisitorsOtherSessionsAloneAtASignOut() throws Exception {
        admin.tokensLive(SHORT);
        signIn(JOBS);
        var elsewhere = new Visit();
        elsewhere.signIn(JOBS);
        var before = refreshes.count();

        console.request().header("Sec-Fetch-Site", "same-origin").post("/logout");

        Awaitility.await().untilAsserted(() -> {
            assertThat(elsewhere.console.raw("/preferences").statusCode()).isEqualTo(200);
            assertThat(refreshes.count()).isGreaterThan(before + 1);
        });
        assertThat(console.raw(JOBS).statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoLogoutTokenThatTheProviderDidNotMake() {
        for (var forged : List.of("", "x", "eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.", "a.b.c")) {
            var answer = ConsoleSession.anonymous()
                    .request()
                    .formParam("logout_token", forged)
                    .post("/back-channel-logout");

            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    /** Without back-channel logout a session is limited by the lifetime of its token. */
    @ParameterizedTest
    @ValueSource(strings = {"ended", "disabled"})
    void losesASessionThatEndedSilentlyWhenItsTokenExpires(String how) throws Exception {
        admin.tokensLive(3);
        signIn(JOBS);
        try {
            var since = System.nanoTime();
            if (how.equals("ended")) {
                admin.endSessionsOf("alice");
            } else {
                admin.mayComeIn("alice", false);
            }

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> console.raw(JOBS).statusCode(), status -> status == 302);
            System.out.printf(
                    "S19: a session that the provider has %s was over after %d s: token 3 s, grace %d s%n",
                    how, (System.nanoTime() - since) / 1_000_000_000, KeycloakServer.GRACE_SECONDS);
        } finally {
            admin.mayComeIn("alice", true);
        }
    }

    @Test
    void followsTheProviderToANewKey() throws Exception {
        signIn(JOBS);
        var removeFirst = admin.signsWithANewKey();
        var second = new Visit();
        assertThat(second.signIn(JOBS)).endsWith(JOBS);
        var removeSecond = admin.signsWithANewKey();
        try {
            var third = new Visit();
            Awaitility.await().until(() -> third.signIn(JOBS).endsWith(JOBS));
            assertThat(third.console.raw(JOBS).statusCode()).isEqualTo(200);
            assertThat(console.raw(JOBS).statusCode()).isEqualTo(200);

            // The key is withdrawn at once: sessions with its signature must sign in again.
            removeFirst.run();

            var arrival = second.console.raw(JOBS);
            assertThat(arrival.statusCode()).isIn(200, 302);
            Awaitility.await().until(() -> second.signIn(JOBS).endsWith(JOBS));
        } finally {
            removeSecond.run();
        }
    }

    /** Twenty tabs that were open overnight, each with its own list. */
    @Test
    void bringsEveryTabToItsOwnAddress() throws Exception {
        var random = new Random(1);
        var landed = 0;
        for (var run = 0; run < 5; run++) {
            var visit = new Visit();
            var ways = new LinkedHashMap<String, String>();
            for (var tab = 0; tab < 20; tab++) {
                var address = JOBS + "?job=tab-" + run + "-" + tab;
                ways.put(address, visit.console.raw(address).header("Location"));
            }
            assertThat(ways.values())
                    .as("requests that are pushed (RFC 9126)")
                    .allSatisfy(way -> assertThat(way).contains("request_uri=").doesNotContain("state="));
            var addresses = new ArrayList<>(ways.keySet());
            Collections.shuffle(addresses, random);
            for (var address : addresses) {
                var arrival = visit.lands(ways.get(address));
                assertThat(arrival)
                        .as("tab %d of run %d", addresses.indexOf(address), run)
                        .endsWith(address);
                landed++;
            }
            assertThat(visit.console.cookies())
                    .filteredOn(name -> name.startsWith("q_auth_") || name.startsWith("q_return_"))
                    .isEmpty();
        }
        System.out.printf("G11: %d of 100 tabs landed on their own address%n", landed);
    }

    /** A proxy with default settings allows 8 KB per request header line. */
    @Test
    void keepsTheSessionSmallEnoughForAProxy() throws Exception {
        signIn(JOBS);

        var cookies = console.cookieHeader();
        System.out.printf("S11: the session's Cookie header has %d bytes%n", cookies.length());
        assertThat(cookies).hasSizeLessThan(7_500);
        assertThat(List.of(cookies.split("; ")))
                .allSatisfy(cookie -> assertThat(cookie).hasSizeLessThanOrEqualTo(4_096));
    }

    private String signIn(String address) throws Exception {
        return new Visit(provider, console).signIn(address);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(tasks.size());
        try {
            var results = new ArrayList<T>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** A browser with cookies of the console and the provider. */
    private record Visit(KeycloakVisitor provider, ConsoleSession console) {

        Visit() {
            this(new KeycloakVisitor(), ConsoleSession.anonymous());
        }

        String signIn(String address) throws Exception {
            return signIn(address, "alice");
        }

        String signIn(String address, String user) throws Exception {
            var way = console.raw(address).header("Location");
            return way == null ? address : lands(way, user);
        }

        String lands(String way) throws Exception {
            return lands(way, "alice");
        }

        /** Follows redirects from the provider to the last page. */
        String lands(String way, String user) throws Exception {
            for (var hop = 0; hop < 8; hop++) {
                if (way.startsWith(KeycloakProcess.realm().toString())) {
                    way = provider.signInAt(way, user);
                    continue;
                }
                var answer = console.raw(way);
                if (answer.header("Location") == null) {
                    return way;
                }
                way = answer.header("Location");
            }
            return "nowhere";
        }
    }
}
