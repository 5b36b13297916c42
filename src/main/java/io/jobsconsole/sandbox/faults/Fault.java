package io.jobsconsole.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Optional;

/**
 * A fault of a target.
 *
 * @param times the number of calls; absent: until the board is cleared
 * @param after the number of normal calls before the fault
 * @param status for STATUS
 * @param retryAfter seconds or a date, for STATUS
 * @param location where a STATUS that redirects leads
 * @param body for STATUS: whether there is one
 * @param delayMillis for DELAY, and between two bytes of a DRIP
 * @param error for OAUTH_ERROR
 * @param json for ANSWER, where {@code {{x*70000}}} stands for so many of that sign, and for STATUS instead of the error body of the version
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Fault(
        Kind kind,
        Optional<Integer> times,
        Optional<Integer> after,
        Optional<Integer> status,
        Optional<String> retryAfter,
        Optional<String> location,
        Optional<Boolean> body,
        Optional<Long> delayMillis,
        Optional<String> error,
        Optional<String> json) {

    enum Kind {
        /** Answers late. */
        DELAY,
        /** Never answers. */
        HANG,
        /** Sends the headers and half of the body, then nothing more. */
        STALL,
        /** Sends single bytes for ever. */
        DRIP,
        /** Closes the connection instead of answering. */
        RESET,
        /** Closes a connection that was kept from an earlier call as the next one arrives on it. */
        HANG_UP,
        /** Answers with an HTTP status and the error body of the called version, or without a body. */
        STATUS,
        /** Answers 200 without a body. */
        EMPTY,
        /** Answers 200 with half a JSON document. */
        BROKEN_JSON,
        /** Answers 200 with the error page of a load balancer. */
        HTML,
        /** Sends a JSON string that never ends, as fast as it is read. */
        ENDLESS,
        /** Sends fifty megabytes of jobs, as fast as they are read. */
        HUGE,
        /** Closes the connection after half of the body that it announced. */
        TRUNCATED,
        /** Answers 200 with an error status, or in version 2 with an error body, and without jobs. */
        BAD_STATUS,
        /** Answers 200 with some jobs and an error status. Version 2 has no such answer and ignores this fault. */
        PARTIAL,
        /** Answers 400 with an OAuth error. */
        OAUTH_ERROR,
        /** Answers 200 with the given JSON. */
        ANSWER
    }

    enum Target {
        JOBS,
        /** The names of the corpora. */
        CORPORA,
        TOKEN;

        /** The target by its lower-case name in addresses. */
        static Optional<Target> named(String name) {
            return switch (name) {
                case "jobs" -> Optional.of(JOBS);
                case "corpora" -> Optional.of(CORPORA);
                case "token" -> Optional.of(TOKEN);
                default -> Optional.empty();
            };
        }
    }

    Duration delay() {
        return Duration.ofMillis(delayMillis.orElse(200L));
    }

    boolean isUsedUp() {
        return times.filter(left -> left <= 0).isPresent();
    }

    /** Whether normal calls remain before the fault. */
    boolean isAhead() {
        return after.filter(left -> left > 0).isPresent();
    }

    Fault onceNearer() {
        return new Fault(
                kind, times, after.map(left -> left - 1), status, retryAfter, location, body, delayMillis, error, json);
    }

    Fault onceLess() {
        return new Fault(
                kind, times.map(left -> left - 1), after, status, retryAfter, location, body, delayMillis, error, json);
    }
}
