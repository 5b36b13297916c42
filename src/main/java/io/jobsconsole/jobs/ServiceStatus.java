package io.jobsconsole.jobs;

import java.util.Optional;

/** A status as the service gave it: its code by name, and its own words where it had any. */
public record ServiceStatus(String code, Optional<String> detail) {

    /** The code's row in the table, empty when it has none. */
    public Optional<StatusCode> known() {
        return StatusCode.named(code);
    }
}
