package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Concurrent sign-ins, unfinished sign-ins and redirect loops. */
@QuarkusTest
class SignInsIT {

    private static final String JOBS = "/accounts/demo/jobs";
    private static final int RUNS = 50;
    private static final int TABS = 20;
    private static final int ABANDONED = 500;

    /** The largest accepted number of redirects to a final page. */
    private static final int MOST_HOPS = 4;

    /** Like a browser: all requests at the same time, with the current cookies. */
    @Test
    void bringEveryTabToItsOwnAddress() throws Exception {
        var random = new Random(1);
        var landed = 0;
        var pool = Executors.newFixedThreadPool(TABS);
        try {
            for (var run = 0; run < RUNS; run++) {
                var browser = ConsoleSession.anonymous();
                var ways = new LinkedHashMap<String, String>();
                for (var tab = 0; tab < TABS; tab++) {
                    var address = JOBS + "?job=tab-" + run + "-" + tab;
                    ways.put(address, browser.raw(address).header("Location"));
                }
                var tabs = new ArrayList<>(ways.keySet());
                Collections.shuffle(tabs, random);
                var ends = pool.invokeAll(tabs.stream()
                        .map(tab -> (Callable<End>) () -> end(browser, ways.get(tab)))
                        .toList());
                for (var tab = 0; tab < TABS; tab++) {
                    var end = ends.get(tab).get();
                    if (end.address().endsWith(tabs.get(tab)) && end.status() == 200) {
                        landed++;
                    } else {
                        System.out.println("TAB " + run + " " + tab + " " + end + " wanted " + tabs.get(tab));
                    }
                }
                assertThat(browser.cookies())
                        .filteredOn(name -> name.startsWith("q_auth_") || name.startsWith("q_return_"))
                        .hasSizeLessThanOrEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf("G11: %d of %d tabs at once landed on their own address%n", landed, RUNS * TABS);
        assertThat(landed).isEqualTo(RUNS * TABS);
    }

    /** A short address and one as long as a page token, in turn. */
    @Test
    void lockNobodyOutByBeingAbandoned() {
        var browser = ConsoleSession.anonymous();
        var longestHeader = 0;
        var longestCookie = 0;
        for (var attempt = 0; attempt < ABANDONED; attempt++) {
            var address = JOBS + "?job=" + "x".repeat(attempt % 2 == 0 ? 10 : 1_700) + attempt;
            var answer = browser.raw(address);
            assertThat(answer.statusCode()).isEqualTo(302);
            longestHeader = Math.max(longestHeader, browser.cookieHeader().length());
            longestCookie = Math.max(
                    longestCookie,
                    answer.headers().getValues("Set-Cookie").stream()
                            .mapToInt(cookie -> cookie.split(";")[0].length())
                            .max()
                            .orElse(0));
        }

        var arrival = browser.signIn(JOBS + "?states=failed", "alice");

        System.out.printf(
                "G12: %d abandoned sign-ins: 0 refused, Cookie header at most %d bytes, a cookie at most %d%n",
                ABANDONED, longestHeader, longestCookie);
        assertThat(arrival).endsWith(JOBS + "?states=failed");
        assertThat(longestHeader).isLessThan(8_192);
        assertThat(longestCookie).isLessThanOrEqualTo(4_096);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void leadInNoCircle(Beginning beginning) {
        var browser = beginning.browser().apply("");

        var end = end(browser, beginning.address());

        assertThat(end.hops()).as("redirects after " + beginning).isLessThanOrEqualTo(MOST_HOPS);
        assertThat(end.status()).isNotEqualTo(302);
    }

    record Beginning(String name, Function<String, ConsoleSession> browser, String address) {

        @Override
        public String toString() {
            return name + " at " + address;
        }
    }

    record End(String address, int hops, int status) {}

    static List<Beginning> beginnings() {
        var addresses = List.of(
                "/",
                "/jobs?states=failed",
                "/accounts",
                JOBS,
                JOBS + "?states=FAILED&limit=100",
                JOBS + "?page=2",
                JOBS + "/job_1",
                "/callback",
                "/callback?code=x&state=" + "0".repeat(36),
                "/callback?error=access_denied&state=00000000-0000-0000-0000-000000000000",
                "/sign-in-error?error=x",
                "/signed-out",
                "/preferences",
                "/nothing");
        var browsers = new LinkedHashMap<String, Function<String, ConsoleSession>>();
        browsers.put("nobody", any -> ConsoleSession.anonymous());
        browsers.put("alice", any -> ConsoleSession.newlySignedInAs("alice"));
        browsers.put(
                "a broken session",
                any -> ConsoleSession.newlySignedInAs("alice").with(ConsoleSession.named("q_session"), "broken"));
        browsers.put(
                "a forged return",
                any -> ConsoleSession.newlySignedInAs("alice")
                        .with(ConsoleSession.named("q_return_00000000"), "%2Fcallback%3Fstate%3D" + "0".repeat(36)));
        browsers.put(
                "another account",
                any -> ConsoleSession.newlySignedInAs("bob").with(ConsoleSession.named("account"), "locked"));
        return browsers.entrySet().stream()
                .flatMap(browser ->
                        addresses.stream().map(address -> new Beginning(browser.getKey(), browser.getValue(), address)))
                .toList();
    }

    /** Follows redirects and signs in at the provider. */
    private static End end(ConsoleSession browser, String way) {
        var hops = 0;
        for (; hops < 12; hops++) {
            if (way.contains("/authorize?")) {
                way = browser.answerOfProvider(way, "alice");
                continue;
            }
            var answer = browser.raw(way);
            if (answer.header("Location") == null) {
                return new End(way, hops, answer.statusCode());
            }
            way = answer.header("Location");
        }
        return new End(way, hops, 302);
    }

    static {
        // The number of checked paths, for the printed figures.
        System.out.printf(
                "G16: %d beginnings, at most %d redirects each%n", beginnings().size(), MOST_HOPS);
    }
}
