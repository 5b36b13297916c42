package io.jobsconsole.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@InBrowser
class InBrowserIT {
    private static final String STRICT =
            "<meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\"><title>Strict</title>";

    @Test
    @InBrowser(width = 320, height = 600, colorScheme = ColorScheme.DARK)
    void givesTheWindowThatTheTestAskedFor(Page page) {
        var window =
                page.evaluate("[innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches].join()");

        assertThat(window).isEqualTo("320,600,true");
    }

    @Test
    @InBrowser(javaScript = false)
    void runsNoScriptWhenTheTestWantsNone(Page page) {
        page.navigate("data:text/html,<title>Still</title><script>document.title = 'Ran'</script>");

        assertThat(page.title()).isEqualTo("Still");
    }

    @Test
    void startsEveryTestWithoutThePastOfAnother(Page page, BrowserContext context) {
        assertThat(context.pages()).containsExactly(page);
        assertThat(context.cookies()).isEmpty();
    }

    @Test
    @InBrowser(tolerating = "expected")
    void hearsEveryComplaintButTheExpectedOnes(BrowserContext context, TestInfo test) {
        var visit =
                new Visit(context.browser(), test.getTestMethod().orElseThrow().getAnnotation(InBrowser.class));

        visit.page()
                .setContent(STRICT + "<p style='color: red'>Red</p>"
                        + "<script>console.error('expected'); console.error('logged'); undefinedThing()</script>");
        visit.close();

        assertThat(visit.complaints())
                .hasSize(3)
                .anyMatch(complaint -> complaint.contains("Content Security Policy"))
                .anyMatch(complaint -> complaint.contains("logged"))
                .anyMatch(complaint -> complaint.contains("undefinedThing is not defined"));
    }

    @Test
    void keepsScreenshotsUnderTheTestsName(Page page, Screenshots screenshots) {
        page.setContent("<title>Picture</title>");

        assertThat(screenshots.take("blank"))
                .isNotEmptyFile()
                .endsWith(Path.of("InBrowserIT", "keepsScreenshotsUnderTheTestsName-blank.png"));
    }
}
