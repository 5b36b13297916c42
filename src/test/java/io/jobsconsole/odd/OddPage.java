package io.jobsconsole.odd;

import io.jobsconsole.web.ConsoleSession;

/** A list page with an odd answer: the first page, or one behind a page key. */
enum OddPage {
    FIRST_OF_VERSION_1(false, 1),
    LATER_OF_VERSION_1(true, 1),
    FIRST_OF_VERSION_2(false, 2),
    LATER_OF_VERSION_2(true, 2);

    private final boolean isLater;
    private final int version;

    OddPage(boolean isLater, int version) {
        this.isLater = isLater;
        this.version = version;
    }

    boolean isLater() {
        return isLater;
    }

    int version() {
        return version;
    }

    /** The address of the page; a later page by its number. */
    String address(ConsoleSession visitor, OddAnswer answer) {
        return isLater
                ? visitor.raw(list(answer, OddApi.FIRST_BEFORE, OddApi.BEFORE) + "&page=2")
                        .header("Location")
                : list(answer, OddApi.FIRST, "");
    }

    private String list(OddAnswer answer, int firstNumber, String prefix) {
        return version == 1
                ? "/accounts/odd/jobs?corpus=" + (firstNumber + answer.ordinal())
                : "/accounts/odd-v2/jobs?corpus=" + prefix + answer;
    }
}
