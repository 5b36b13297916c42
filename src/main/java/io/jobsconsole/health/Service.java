package io.jobsconsole.health;

import java.util.Locale;

/** What the console calls for an account. */
public enum Service {
    JOBS_API,
    TOKEN_SERVICE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
