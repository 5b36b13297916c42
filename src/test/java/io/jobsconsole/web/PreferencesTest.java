package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time zone and theme, which plain forms set and two cookies keep. */
@QuarkusTest
class PreferencesTest {

    private static final String JOBS = "/accounts/demo/jobs";

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Paris", "Asia/Kolkata"})
    void showsTheSameInstantInListAndPageInTheZoneThatWasChosen(String zone) {
        alice.get("/prefs?tz=" + zone);
        var here = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.of(zone));

        var list = alice.get(JOBS + "?since=24h");
        var row = list.html().select("table.jobs tbody tr[data-state=failed]").first();
        var instant = Instant.parse(row.select("time").attr("datetime"));
        var page = alice.get(row.select("a.row").attr("href"));

        assertThat(list.texts("thead th")).contains("Created (" + zone + ")");
        assertThat(row.select("time").text()).startsWith(here.format(instant));
        assertThat(page.html().select(".stamps time").first().attr("datetime")).isEqualTo(instant.toString());
        assertThat(page.html().select(".stamps time").first().text()).startsWith(here.format(instant));
        assertThat(page.text(".facts")).contains(" · " + instant.getEpochSecond());
        assertThat(page.text("footer")).startsWith("Times in " + zone + ".");
        assertThat(page.html().select("#support").first().wholeText()).contains("Created: " + instant);
    }

    @Test
    void leadsToTheChoiceAndBack() {
        var choice = alice.get(alice.get(JOBS + "?states=failed&since=24h")
                .link("Preferences (UTC)")
                .orElseThrow());
        assertThat(choice.heading()).isEqualTo("Preferences");
        assertThat(choice.html().select("#zones option").eachAttr("value"))
                .contains("UTC", "Europe/Paris", "Asia/Kolkata", "America/Argentina/Buenos_Aires")
                .hasSizeGreaterThan(400);

        var back = choice.html().select("[name=back]").val();
        var kept = alice.raw("/prefs?tz=Asia/Kolkata&theme=dark&back="
                + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).isEqualTo(JOBS + "?states=failed&since=24h");
        assertThat(kept.headers().getValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.toLowerCase().contains("; httponly; samesite=lax"));
        assertThat(alice.get(back).link("Preferences (Asia/Kolkata)")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"light, light", "dark, dark", "'', ''", "evil, ''"})
    void keepsATheme(String chosen, String shown) {
        alice.get("/prefs?theme=dark");
        alice.get("/prefs?theme=" + chosen);

        assertThat(alice.get(JOBS).html().select("html").attr("data-theme")).isEqualTo(shown);
        assertThat(alice.get("/preferences")
                        .html()
                        .select("[name=theme][checked]")
                        .val())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example/",
                "%5C%5Cevil.example",
                "javascript:alert(1)",
                "/a%0d%0aSet-Cookie:x=y",
                "/%09/evil.example",
                "",
            })
    void leadsNowhereElse(String back) {
        assertThat(alice.raw("/prefs?tz=UTC&back=" + back).header("Location")).isEqualTo("/");
        assertThat(alice.get("/preferences?back=" + back)
                        .html()
                        .select("[name=back]")
                        .val())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Nowhere", "%3Cscript%3E", "Etc/GMT%2B99", "SystemV/EST5", "../etc/passwd"})
    void saysWhatIsNoZone(String zone) {
        var page = alice.get("/prefs?tz=" + zone + "&back=/jobs");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".wrong")).contains("is not a time zone.");
        assertThat(page.foreign()).isEmpty();
        assertThat(page.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    /** Browsers name such zones as their own. */
    @ParameterizedTest
    @CsvSource({
        "Etc/GMT%2B5, UTC-5",
        "EST5EDT, UTC-[45]",
        "EST, UTC-5",
        "HST, UTC-10",
        "Etc/GMT-14, UTC\\+14",
        "GMT, UTC"
    })
    void acceptsAZoneThatIsNamedAfterNoPlace(String zone, String difference) {
        assertThat(alice.raw("/prefs?tz=" + zone).statusCode()).isEqualTo(303);

        assertThat(alice.get(JOBS).text(".status")).matches(".*" + difference + "\\b.*");
    }

    @Test
    void takesNoNonsenseFromACookie() {
        var page = HtmlPage.of(alice.request()
                .cookie(ConsoleSession.named("tz"), "../../etc/localtime")
                .cookie(ConsoleSession.named("theme"), "x")
                .get(JOBS));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("footer")).startsWith("Times in UTC.");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC,          2026-11-01T12:00, 2026-11-01T12:00Z",
        "Europe/Paris, 2026-11-01T12:00, 2026-11-01T11:00Z",
        "Asia/Kolkata, 2026-11-01T05:30, 2026-11-01",
    })
    void turnsATimeOfTheFormIntoUtc(String zone, String typed, String written) {
        alice.get("/prefs?tz=" + zone);

        var answer = alice.get(JOBS + "?since=7d&since_at=" + typed.replace(":", "%3A") + "&states=failed");

        assertThat(answer.headers().getValue("Location")).endsWith(JOBS + "?states=failed&since=" + written);
    }

    @Test
    void refusesATimeOfTheFormThatIsNone() {
        var page = alice.get(JOBS + "?since_at=yesterday");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".problems")).contains("“yesterday” is not a time.");
    }

    @Test
    void offersTheCorporaOnScreen() {
        var page = alice.get(JOBS + "?since=24h");

        assertThat(page.html().select("#corpora option").eachAttr("value"))
                .containsAll(page.texts("table.jobs td:nth-child(3) a"));
    }
}
