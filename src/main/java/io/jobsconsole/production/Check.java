package io.jobsconsole.production;

import java.util.Locale;
import java.util.stream.Stream;

/** Checks settings at the start that depend on each other or whose keys contain the name of an account. */
interface Check {

    /** The complaints, each beginning with its key. They contain no values, because a value may be a secret. */
    Stream<String> complaints();

    /** A key with its environment variable. */
    static String named(String key) {
        return key + " (" + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT) + ")";
    }
}
