package io.jobsconsole.vectara.v2;

import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.lang.EnumName;
import java.util.Arrays;
import java.util.function.Function;

/** The names that version 2 has for states and types, and what they mean here. */
class WireNames {

    private WireNames() {}

    static String of(JobState state) {
        return switch (state) {
            case RUNNING -> "started";
            case RETRYING -> "failed_will_retry";
            case UNKNOWN, QUEUED, COMPLETED, FAILED, ABORTED -> EnumName.snakeCase(state);
        };
    }

    static String of(JobType type) {
        return EnumName.snakeCase(type);
    }

    static Reported<JobState> state(String name) {
        return reported(name, JobState.UNKNOWN, JobState.values(), WireNames::of);
    }

    static Reported<JobType> type(String name) {
        return reported(name, JobType.UNKNOWN, JobType.values(), WireNames::of);
    }

    private static <E extends Enum<E>> Reported<E> reported(
            String name, E unset, E[] values, Function<E, String> wireName) {
        var given = name.isEmpty() ? wireName.apply(unset) : name;
        return new Reported<>(
                given,
                Arrays.stream(values)
                        .filter(value -> wireName.apply(value).equals(given))
                        .findFirst());
    }
}
