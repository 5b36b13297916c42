package io.jobsconsole.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The browser context and page of one test, with their console errors and uncaught exceptions. */
final class Visit implements AutoCloseable {
    private final Page page;
    private final InBrowser wishes;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, InBrowser wishes) {
        this.wishes = wishes;
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(wishes.width(), wishes.height())
                .setColorScheme(wishes.colorScheme())
                .setJavaScriptEnabled(wishes.javaScript()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complain(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(thrown -> complain(thrown.error()));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Complete after the visit is closed, which waits for the last messages. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        page.context().close();
    }

    private void complain(String complaint) {
        if (Stream.of(wishes.tolerating()).noneMatch(complaint::contains)) {
            complaints.add(complaint);
        }
    }
}
