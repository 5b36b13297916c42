package io.jobsconsole.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** The clock of an open page, which only the test advances. */
final class PageClock {

    private PageClock() {}

    /** Loads the page anew with a clock that stands still. */
    static void stop(Page page) {
        page.clock().install();
        page.reload();
        page.clock().pauseAt(now(page) + 1_000);
    }

    static long now(Page page) {
        return ((Number) page.evaluate("Date.now()")).longValue();
    }

    /**
     * Advances the time second by second until the page sends such a request, and fails if it does not. No longer,
     * because an answer takes no time.
     */
    static void runUntilAsked(Page page, long millis, Predicate<Request> wanted) {
        var isAsked = new AtomicBoolean();
        page.waitForRequest(
                request -> {
                    isAsked.set(isAsked.get() || wanted.test(request));
                    return isAsked.get();
                },
                () -> {
                    for (var passed = 0; passed <= millis + 1_000 && !isAsked.get(); passed += 1_000) {
                        page.clock().runFor(1_000);
                    }
                });
    }
}
