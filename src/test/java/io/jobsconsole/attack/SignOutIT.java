package io.jobsconsole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jobsconsole.browser.InBrowser;
import io.jobsconsole.e2e.DevSignIn;
import io.jobsconsole.web.ConsoleSession;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** After a sign-out, neither the browser's history nor a copy of its cookie shows a job. */
@QuarkusTest
class SignOutIT {

    private static final int TIMES = 20;

    @TestHTTPResource("/")
    URI home;

    @Test
    @InBrowser(tolerating = "favicon.ico")
    void leavesNothingToGoBackTo(Page page) {
        var shown = 0;
        for (var time = 0; time < TIMES; time++) {
            DevSignIn.asAlice(page, home);
            page.navigate(home.resolve("/accounts/demo/jobs").toString());
            page.locator(".visitor-menu > summary").click();
            page.locator(".session button").click();
            page.waitForURL("**/signed-out");
            page.goBack();
            shown += page.locator("table.jobs").count();
            page.goForward();
            shown += page.locator("table.jobs").count();
        }
        System.out.printf("G18: Back and Forward after %d sign-outs: %d pages with jobs%n", TIMES, shown);
        assertThat(shown).isZero();
    }

    @Test
    void leavesNoCopyOfTheCookieGood() {
        var opened = 0;
        for (var time = 0; time < TIMES; time++) {
            var alice = ConsoleSession.newlySignedInAs("alice");
            var thief = alice.copy();
            alice.request().header("Sec-Fetch-Site", "same-origin").post("/logout");
            opened += thief.raw("/accounts/demo/jobs").statusCode() == 200 ? 1 : 0;
        }
        System.out.printf("G18: copies of the cookie after %d sign-outs: %d good at once%n", TIMES, opened);
        assertThat(opened).isZero();
    }
}
