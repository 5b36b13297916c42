package io.jobsconsole.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Takes pictures of the whole page, as {@code target/screenshots/<test class>/<test method>-<name>.png}. */
public record Screenshots(Page page, Path directory, String prefix) {
    public Path take(String name) {
        var file = directory.resolve(prefix + "-" + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
