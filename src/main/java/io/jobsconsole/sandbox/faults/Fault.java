package io.jobsconsole.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Optional;

/**
 * How a target misbehaves, and for how many calls.
 *
 * @param times absent: until the board is cleared
 * @param after so many calls that go well first
 * @param status for STATUS
 * @param retryAfter seconds, for STATUS
 * @param location where a STATUS that redirects leads
 * @param body for STATUS: whether there is one
 * @param delayMillis for DELAY, and between two bytes of a DRIP
 * @param error for OAUTH_ERROR
 * @param json for ANSWER
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Fault(
        Kind kind,
        Optional<Integer> times,
        Optional<Integer> after,
        Optional<Integer> status,
        Optional<Integer> retryAfter,
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
        /** Sends a head and half a body, then nothing more. */
        STALL,
        /** Sends a byte now and then, and never comes to an end. */
        DRIP,
        /** Closes the connection instead of answering. */
        RESET,
        /** Answers with an HTTP status and the error body of the version that was called, or with none. */
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
        /** Answers 200 with a bad status, or in version 2 with an error body, and no jobs. */
        BAD_STATUS,
        /** Answers 200 with some jobs and a bad status. Version 2 has no such answer: there it is as if nothing was set. */
        PARTIAL,
        /** Answers 400 as a token service does. */
        OAUTH_ERROR,
        /** Answers 200 with the JSON that is given. */
        ANSWER
    }

    enum Target {
        JOBS,
        TOKEN;

        /** The target as addresses write it: in lower case. */
        static Optional<Target> named(String name) {
            return switch (name) {
                case "jobs" -> Optional.of(JOBS);
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

    /** Whether a call still goes well before it begins. */
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
