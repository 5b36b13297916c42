package io.jobsconsole.health;

import io.jobsconsole.lang.EnumName;

/** The services that the console calls for an account. */
public enum UpstreamService {
    JOBS_API,
    TOKEN_SERVICE;

    String word() {
        return EnumName.kebabCase(this);
    }
}
