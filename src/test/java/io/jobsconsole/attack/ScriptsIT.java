package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.e2e.DevSignIn;
import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Scripts in values from the API or the address are shown as text. */
@QuarkusTest
@WithTestResource(HostileApi.class)
@InBrowser(tolerating = "favicon.ico")
class ScriptsIT {

    private static final String ACTIVE =
            "script:not([src^=/assets/console.js]), iframe, object, embed, base, applet, template script, meta[http-equiv]:not([http-equiv=refresh]), svg [onload], math";

    @TestHTTPResource("/")
    URI home;

    /** The scripts fill every field of a row on three pages; the filter repeats each. */
    @Test
    void isTextInThePageAsItIsParsed() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        var scripts = Payloads.scripts();
        var pages = new ArrayList<Document>();
        for (var account : List.of("hostile", "hostile-v2")) {
            for (var page = 1; page <= 1 + scripts.size() / 100; page++) {
                for (var view : List.of("", "&view=timeline", "&view=timeline&scale=calendar")) {
                    pages.add(alice.open("/accounts/" + account + "/jobs?corpus=" + page + "&since=180d" + view)
                            .html());
                }
            }
        }
        for (var script = 0; script < scripts.size(); script++) {
            var coded = URLEncoder.encode(scripts.get(script), StandardCharsets.UTF_8);
            pages.add(alice.open("/accounts/hostile/jobs?corpus=" + (HostileApi.FAILURES + 1 + script))
                    .html());
            pages.add(alice.open("/accounts/demo/jobs?states=" + coded + "&corpus=" + coded + "&since=" + coded
                            + "&job=" + coded + "&limit=" + coded)
                    .html());
            pages.add(alice.open("/accounts/demo/jobs?view=" + coded).html());
            pages.add(alice.open("/prefs?tz=" + coded + "&back=" + coded).html());
        }

        var wrong =
                pages.stream().flatMap(page -> suspects(page).stream()).collect(Collectors.toCollection(TreeSet::new));
        System.out.printf("G4: %d scripts on %d pages: %d became markup%n", scripts.size(), pages.size(), wrong.size());
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(250);
        assertThat(wrong).isEmpty();
    }

    /** A violation of the content security policy logs an error, which fails the test. */
    @Test
    void runsInNoBrowser(Page page) {
        var dialogs = new ArrayList<String>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        DevSignIn.asAlice(page, home);
        for (var number = 1; number <= 3; number++) {
            page.navigate(home + "accounts/hostile/jobs?corpus=" + number + "&since=180d");
            page.navigate(home + "accounts/hostile/jobs?corpus=" + number + "&since=180d&view=timeline");
            page.navigate(home + "accounts/hostile-v2/jobs?corpus=" + number + "&since=180d");
        }

        assertThat(dialogs).isEmpty();
        assertThat(page.url()).startsWith(home.toString());
    }

    private static Set<String> suspects(Document page) {
        var suspects = new TreeSet<String>();
        page.select(ACTIVE).forEach(element -> suspects.add(element.outerHtml()));
        page.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    var isHandler = attribute.getKey().startsWith("on")
                            || attribute.getKey().equals("style");
                    var isScript = Set.of("href", "src", "action", "formaction", "data", "xlink:href")
                                    .contains(attribute.getKey())
                            && !attribute.getValue().matches("(?s)[/#].*|\\?.*|");
                    if (isHandler || isScript) {
                        suspects.add(element.tagName() + " " + attribute);
                    }
                }));
        return suspects;
    }
}
