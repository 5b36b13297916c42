package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** In which order a service gives the jobs of a list. No version of the API documents one, so it is seen in the answers. */
public enum ServiceOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    /** The jobs stand neither from new to old nor from old to new. */
    NONE,
    /** Too few jobs, or too few times of creation, to tell. */
    UNKNOWN;

    /** The order in which these jobs were created. Jobs of one moment, and those without a time, tell nothing. */
    static ServiceOrder of(List<Job> jobs) {
        var order = UNKNOWN;
        var times = jobs.stream().map(Job::created).flatMap(Optional::stream).toList();
        for (var later = 1; later < times.size(); later++) {
            order = order.and(between(times.get(later - 1), times.get(later)));
        }
        return order;
    }

    /** The order that fits two observations of one service. */
    ServiceOrder and(ServiceOrder other) {
        if (this == UNKNOWN || this == other) {
            return other;
        }
        return other == UNKNOWN ? this : NONE;
    }

    private static ServiceOrder between(Instant first, Instant second) {
        if (first.equals(second)) {
            return UNKNOWN;
        }
        return first.isBefore(second) ? OLDEST_FIRST : NEWEST_FIRST;
    }
}
