package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobQuery;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Finds the page of the jobs that were created from the end of a list on: at most a page of them, the oldest ones. Where
 * that page begins is kept as a hint, so that it is read from there. A service that gives the newest first has its own
 * pages, and the one that holds the oldest of these jobs is found by its keys.
 */
record NewerPage(ListCalls calls, ListHints hints) {

    /** As far down as the end of a list is looked for where the newest come first. */
    private static final int CALLS = 8;

    /** The second before the end of a list comes along, and may hold as many jobs as are read of one second. */
    private static final int CALLS_FOR_A_SECOND = 100;

    /** The list that ends where the newer page does; without an end where that page is the newest. */
    Uni<JobQuery> than(JobQuery list) {
        var now = calls.now();
        var end = list.end(now).filter(now::isAfter);
        if (end.isEmpty()) {
            return Uni.createFrom().item(newest(list));
        }
        var before = end.get().minusSeconds(1);
        var start = before.isAfter(list.from(now)) ? before : list.from(now);
        return calls.since(list.asked(), start)
                .chain(first -> read(list, end.get(), first, CALLS + most(list) / JobQuery.DEFAULT_LIMIT));
    }

    private Uni<JobQuery> read(JobQuery list, Instant start, Stretch read, int most) {
        var seconds = seconds(read, start);
        var isFull = seconds.size() >= most(list) && read.isFromTheOldest(calls.now());
        if (read.order() == ServiceOrder.NEWEST_FIRST && !read.isClosed() && !list.isOnOnePage()) {
            return byKeys(newest(list), newest(list), start, most - 1);
        }
        if (read.isClosed() || isFull) {
            return Uni.createFrom().item(page(list, start, read, seconds));
        }
        if (read.next().isEmpty() || read.order() == ServiceOrder.NONE || most <= 0) {
            return Uni.createFrom().item(newest(list));
        }
        var left = seconds.isEmpty() && read.last().number() < CALLS_FOR_A_SECOND ? most : most - 1;
        return calls.follow(read).chain(more -> read(list, start, more, left));
    }

    /** @param above the page before this one */
    private Uni<JobQuery> byKeys(JobQuery page, JobQuery above, Instant start, int most) {
        return calls.first(page).chain(read -> {
            var times =
                    read.jobs().stream().flatMap(job -> job.created().stream()).toList();
            if (read.next().isEmpty() || times.stream().anyMatch(start::isAfter)) {
                var holdsNewer = times.stream().anyMatch(created -> !created.isBefore(start));
                return Uni.createFrom().item(holdsNewer ? page : above);
            }
            return most <= 0
                    ? Uni.createFrom().item(newest(page))
                    : byKeys(read.onward(calls.now(), calls.account()).orElseThrow(), page, start, most - 1);
        });
    }

    private JobQuery page(JobQuery list, Instant start, Stretch read, List<Instant> seconds) {
        var before = start.minusSeconds(1);
        if (read.isClosed() && seconds.size() <= most(list)) {
            if (read.isFromTheOldest(calls.now())) {
                hints.keepStart(calls.account(), newest(list), before);
            }
            return newest(list);
        }
        var newer = list.createdBefore(end(read, seconds, most(list)));
        hints.keepStart(calls.account(), newer, before);
        return newer;
    }

    /** The second up to which a page has room for all jobs; after the first second, however many jobs that holds. */
    private static Instant end(Stretch read, List<Instant> seconds, int most) {
        var tooMany = seconds.size() > most ? seconds.get(most) : Instant.MAX;
        var end = tooMany.isBefore(read.reach()) ? tooMany : read.reach();
        return end.isAfter(seconds.get(0)) ? end : seconds.get(0).plusSeconds(1);
    }

    private static List<Instant> seconds(Stretch read, Instant start) {
        return read.between(start, Instant.MAX)
                .map(job -> job.created().orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                .sorted()
                .toList();
    }

    private static int most(JobQuery list) {
        return list.isOnOnePage() ? WholeList.MOST_ON_A_PAGE : list.limit();
    }

    private static JobQuery newest(JobQuery list) {
        return list.atFirstPage().withoutEnd();
    }
}
