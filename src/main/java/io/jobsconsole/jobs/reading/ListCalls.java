package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.Window;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calls for one list: from a time on, and from answer to answer by the keys of the service. The service knows no end
 * of a list, so that jobs after it are left out here.
 *
 * @param account the key of the account, for the marks of pages
 * @param now the time from which a relative "since" is measured
 */
record ListCalls(JobSource source, String account, Instant now) {

    /** The answer that opens the list, or the page of it that its mark opens. */
    Uni<Stretch> first(JobQuery list) {
        return source.list(list.withoutEnd(), now)
                .map(page -> JobsPage.of(list, page.jobs(), page.next(), page.trouble()))
                .map(page -> Stretch.of(list.from(now), list, page));
    }

    /** Reads the jobs of a list since the given time. Version 2 does not say whether "after" is with that moment. */
    Uni<Stretch> since(JobQuery list, Instant start) {
        var from = list.from(now);
        var window = list.createdIn(Window.openSince(new Since.At(start))).limitedTo(JobQuery.DEFAULT_LIMIT);
        var first = start.equals(from) ? from : start.plusSeconds(1);
        return source.list(window, now).map(page -> Stretch.of(first, window, page));
    }

    /** The same and the answer after it. */
    Uni<Stretch> follow(Stretch stretch) {
        var next = stretch.onward(now, account).orElseThrow();
        return source.list(next.withoutEnd(), now).map(page -> stretch.followedBy(next, page));
    }

    /** The answers that follow, up to a moment; fewer where the jobs are not in order from the oldest on. */
    Uni<Stretch> upTo(Instant end, Stretch read, int most) {
        var isThere = !read.reach().isBefore(end) || read.next().isEmpty();
        return isThere || most <= 0 || !read.isFromTheOldest(now)
                ? Uni.createFrom().item(read)
                : follow(read).chain(more -> upTo(end, more, most - 1));
    }

    /** A key behind fewer jobs than were asked for may lead to more, or to nothing: it is followed before anything is said. */
    Uni<Stretch> settled(Stretch first, int calls) {
        if (!first.isUnsettled() || first.trouble().isPresent() || calls <= 0) {
            return Uni.createFrom().item(first);
        }
        return follow(first)
                .chain(both -> settled(both, calls - 1))
                .onFailure(JobsFailure.class)
                .recoverWithItem(first);
    }

    /** The answers one after the other, until they hold a job before the end. */
    Uni<NewestPage> byKeys(JobQuery list, Stretch read, int calls) {
        if (read.next().isEmpty() || calls <= 0 || !beforeEnd(read, list).isEmpty()) {
            return Uni.createFrom().item(asGiven(read, list));
        }
        return follow(read).chain(more -> byKeys(list, more, calls - 1));
    }

    /** The answer of the service as it is, with the service's key to the next one. */
    NewestPage asGiven(Stretch read, JobQuery list) {
        var jobs = beforeEnd(read, list);
        var isWhole = read.isClosed() && list.page().isEmpty();
        var inOrder = read.order() == ServiceOrder.NONE && !isWhole
                ? jobs
                : jobs.stream().sorted(Sort.newestFirst()).toList();
        return new NewestPage(
                inOrder,
                Optional.of(list.from(now)).filter(from -> isWhole),
                read.onward(now, account),
                false,
                read.order(),
                read.trouble());
    }

    List<Job> beforeEnd(Stretch read, JobQuery list) {
        var end = list.end(now).orElse(Instant.MAX);
        return read.jobs().stream()
                .filter(job -> job.created().map(end::isAfter).orElse(true))
                .toList();
    }
}
