package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Addresses that look like the console's and lead elsewhere, in every place that causes a redirect. */
@QuarkusTest
class RedirectsIT {

    private static final String STATE = "0123abcd-0000-0000-0000-000000000000";

    /** The share of addresses for which the test completes a sign-in. */
    private static final int SHARE = 10;

    private static final List<String> LISTS =
            List.of("/accounts/demo/jobs?job=%s", "/jobs?back=%s", "/preferences?back=%s", "/prefs?tz=UTC&back=%s");

    @Test
    void leadNowhereElse() throws Exception {
        var payloads = Payloads.redirects();
        var alice = ConsoleSession.newlySignedInAs("alice").cookieHeader();
        var wrong = new ArrayList<String>();
        var ways = 0;
        try (var wire = new Wire()) {
            for (var payload : payloads) {
                var coded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
                var asked = payload.replaceAll("[\\s\\x00]", "%20");
                var answers = List.of(
                        wire.get(asked.startsWith("/") ? asked : "/" + asked, Map.of()),
                        wire.get("/jobs?x=" + asked, Map.of("Cookie", alice)),
                        wire.get(
                                "/callback?code=x&state=" + STATE,
                                Map.of(
                                        "Cookie",
                                        alice + "; " + ConsoleSession.named("q_return_0123abcd") + "=" + coded)),
                        wire.get(
                                "/callback?code=x&state=" + STATE,
                                Map.of("Cookie", ConsoleSession.named("q_return_0123abcd") + "=" + coded)),
                        wire.get("/prefs?tz=UTC&back=" + coded, Map.of("Cookie", alice)),
                        wire.get("/preferences?back=" + coded, Map.of("Cookie", alice)),
                        wire.get("/signed-out", Map.of("Cookie", ConsoleSession.named("back") + "=" + coded)),
                        wire.get("/sign-in-error?error=" + coded + "&error_uri=" + coded, Map.of()),
                        wire.ask(
                                "POST",
                                "/logout",
                                Map.of(
                                        "Sec-Fetch-Site",
                                        "same-origin",
                                        "Referer",
                                        asked,
                                        "Cookie",
                                        ConsoleSession.named("q_session") + "=x"),
                                ""));
                ways = answers.size();
                for (var answer : answers) {
                    answer.header("location").filter(AttackIT::isElsewhere).ifPresent(wrong::add);
                    Jsoup.parse(answer.body()).select("a[href], form[action]").stream()
                            .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("action"))
                            .filter(address -> !address.startsWith("#") && AttackIT.isElsewhere(address))
                            .forEach(wrong::add);
                    if (answer.status() >= 500) {
                        wrong.add(answer.status() + " after " + payload);
                    }
                }
            }
        }
        System.out.printf("G3: %d addresses by %d ways: %d led elsewhere%n", payloads.size(), ways, wrong.size());
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(550);
        assertThat(wrong).isEmpty();
    }

    /** In the requested address and in the return URL cookie. */
    @Test
    void leadNowhereElseAfterAWholeSignIn() {
        var ends = new ArrayList<String>();
        var payloads = Payloads.redirects();
        var signIns = payloads.size() / SHARE;
        for (var signIn = 0; signIn < signIns; signIn++) {
            var coded = URLEncoder.encode(payloads.get(signIn * SHARE), StandardCharsets.UTF_8);
            var browser = ConsoleSession.anonymous();
            var asked = LISTS.get(signIn / 4 % LISTS.size()).formatted(coded);
            var way = browser.raw(asked).header("Location");
            if (signIn % 2 == 0) {
                browser.with(
                        ConsoleSession.named("q_return_" + way.replaceAll(".*[?&]state=([0-9a-f]{8}).*", "$1")), coded);
            }

            var back = browser.answerOfProvider(way, "alice");
            if (signIn % 4 == 0) {
                // Another tab has completed the sign-in: only the cookie has the return URL.
                browser.signIn("/", "alice");
            }
            for (var hops = 0; back != null && hops < 6; hops++) {
                ends.add(back);
                assertThat(AttackIT.isElsewhere(back))
                        .as("%s after %s", back, asked)
                        .isFalse();
                back = back.contains("/authorize?")
                        ? browser.answerOfProvider(back, "alice")
                        : browser.raw(back).header("Location");
            }
            assertThat(back).as("after " + asked).isNull();
            assertThat(browser.raw("/preferences").statusCode()).isEqualTo(200);
        }
        System.out.printf("G3: %d whole sign-ins with such addresses, %d redirects on the way%n", signIns, ends.size());
        assertThat(ends).hasSizeGreaterThan(signIns);
    }
}
