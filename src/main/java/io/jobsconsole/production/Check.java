package io.jobsconsole.production;

import java.util.Locale;
import java.util.stream.Stream;

/** Looks at keys that depend on each other, or that carry the name of an account, before the first page is served. */
interface Check {

    /** What is wrong, each beginning with its key. No value is quoted: it may be a secret. */
    Stream<String> complaints();

    /** A key and the variable that sets it. */
    static String named(String key) {
        return key + " (" + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT) + ")";
    }
}
