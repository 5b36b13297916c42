package io.jobsconsole.jobs.filter;

import io.jobsconsole.lang.EnumName;
import java.util.Arrays;
import java.util.Optional;

/** By what the rows of a list stand together under headings, each with one word in addresses. */
public enum Grouping {
    CORPUS,
    TYPE,
    BY,
    /** The day of creation in UTC, whatever the visitor's time zone: everyone sees the same groups. */
    DAY;

    public String word() {
        return EnumName.snakeCase(this);
    }

    public static Optional<Grouping> read(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }
}
