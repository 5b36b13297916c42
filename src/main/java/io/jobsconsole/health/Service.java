package io.jobsconsole.health;

import io.jobsconsole.lang.EnumName;

/** What the console calls for an account. */
public enum Service {
    JOBS_API,
    TOKEN_SERVICE;

    String word() {
        return EnumName.kebabCase(this);
    }
}
