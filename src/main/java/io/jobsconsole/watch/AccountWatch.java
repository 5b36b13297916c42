package io.jobsconsole.watch;

import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.ListHints;
import io.jobsconsole.jobs.reading.NewestJobs;
import io.jobsconsole.jobs.reading.UsualDurations;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Looks at the jobs of one account, again and again. A look takes at most {@link #MOST_CALLS} calls; what does not fit is left
 * to the next look. First come the active jobs and the newest ones, then the jobs that are not active any more, and last
 * what earlier looks left.
 */
class AccountWatch {

    static final int MOST_CALLS = 10;

    /** Each leaves some calls for what follows it. */
    private static final int CALLS_FOR_ACTIVE = 4;

    private static final int CALLS_FOR_RECENT = 4;

    private static final int MOST_JOBS = 1_000;

    /** The completed jobs from which the first looks learn usual durations and last successes. */
    private static final int HISTORY = 300;

    private static final int CALLS_FOR_HISTORY = 3;

    /** Numbers of active jobs are no longer told after so many looks that failed one after the other. */
    private static final int MOST_FAILURES = 3;

    private static final Logger LOG = Logger.getLogger(AccountWatch.class);

    private final String account;
    private final Supplier<JobSource> jobs;
    private final WatchMetrics metrics;
    private final Clock clock;
    private final Duration deadline;
    private final JobLedger ledger;
    private final CompletedJobs completed = new CompletedJobs();
    private final ListHints hints = new ListHints();
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private int historyTries = 3;
    private boolean wasBehind;
    private int failures;

    /** @param jobs the jobs of the account, opened for each look */
    AccountWatch(String account, Supplier<JobSource> jobs, WatchMetrics metrics, Clock clock, Duration deadline) {
        this.account = account;
        this.jobs = jobs;
        this.metrics = metrics;
        this.clock = clock;
        this.deadline = deadline;
        this.ledger = new JobLedger(clock.instant());
    }

    /** One look; it never fails, and it does nothing while another one is under way. */
    Uni<Void> look() {
        return Uni.createFrom()
                .deferred(() -> isLooking.compareAndSet(false, true)
                        ? read().invoke(this::succeeded)
                                .onFailure()
                                .invoke(this::failed)
                                .onFailure()
                                .recoverWithNull()
                                .onTermination()
                                .invoke(() -> isLooking.set(false))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Instant> read() {
        var now = clock.instant();
        var limited = LimitedSource.of(jobs.get(), MOST_CALLS);
        return active(limited, now)
                .chain(() -> recent(limited, now))
                .chain(() -> gone(limited, now, ledger.gone()))
                .chain(() -> rest(limited, now))
                .chain(() -> history(limited, now))
                .replaceWith(now);
    }

    private Uni<Void> active(LimitedSource limited, Instant now) {
        var list = JobQuery.everything().inStates(StateGroup.ACTIVE.states());
        return answers(limited, list, now, CALLS_FOR_ACTIVE)
                .invoke(ledger::takeActive)
                .replaceWithVoid();
    }

    /** The answers about a list, one after the other by their keys, as one: all are wanted, in any order. */
    private Uni<JobsPage> answers(LimitedSource limited, JobQuery list, Instant now, int calls) {
        return limited.list(list, now)
                .chain(first -> first.next()
                        .filter(key -> calls > 1)
                        .map(key -> answers(limited, new Pagination(account).next(list, key, now), now, calls - 1)
                                .map(rest -> new JobsPage(
                                        Stream.concat(first.jobs().stream(), rest.jobs().stream())
                                                .toList(),
                                        rest.next(),
                                        first.trouble().or(rest::trouble))))
                        .orElseGet(() -> Uni.createFrom().item(first)));
    }

    /** Where the newest jobs are not found by the calls for them, they are read with all that may be new. */
    private Uni<Void> recent(LimitedSource limited, Instant now) {
        var asked = ledger.recent();
        var part = LimitedSource.of(limited, CALLS_FOR_RECENT + 2);
        return new NewestJobs(part, account, now, hints, clock)
                .newest(asked.list(), new NewestJobs.Limit(MOST_JOBS, CALLS_FOR_RECENT, deadline))
                .invoke(read -> tell(ledger.takeRecent(asked, read, now), read.jobs()))
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof JobsFailure && part.callsLeft() == 0)
                .recoverWithItem(() -> {
                    ledger.leaveAll(asked, now);
                    return null;
                });
    }

    /** One job after the other, each by its id, until one cannot be told of: the next look begins with the others. */
    private Uni<Void> gone(LimitedSource limited, Instant now, List<String> ids) {
        if (ids.isEmpty() || limited.callsLeft() == 0) {
            return Uni.createFrom().voidItem();
        }
        var id = ids.get(0);
        return limited.find(id, now)
                .invoke(found -> ledger.takeGone(id, found.map(FoundJob::job)).ifPresent(this::tell))
                .map(found -> true)
                .onFailure(JobsFailure.class)
                .recoverWithItem(() -> {
                    ledger.triedInVain(id);
                    return false;
                })
                .chain(isFound -> isFound
                        ? gone(limited, now, ids.subList(1, ids.size()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> rest(LimitedSource limited, Instant now) {
        var unread = ledger.unread();
        if (unread.isEmpty() || limited.callsLeft() == 0) {
            return Uni.createFrom().voidItem();
        }
        var asked = unread.get();
        return limited.list(asked.list().withoutEnd(), now)
                .invoke(read -> {
                    var next = read.next().map(key -> new Pagination(account).next(asked.list(), key, now));
                    tell(ledger.takeUnread(asked, read.jobs(), next, now), read.jobs());
                })
                .map(read -> true)
                .onFailure(JobsFailure.class)
                .recoverWithItem(failure -> {
                    if (((JobsFailure) failure).kind() == JobsFailure.Kind.PAGE_KEY_REFUSED) {
                        ledger.giveUp(asked);
                    }
                    return false;
                })
                .chain(isRead -> isRead ? rest(limited, now) : Uni.createFrom().voidItem());
    }

    /** Usual durations and last successes are worth some calls at the start, but no failed look. */
    private Uni<Void> history(LimitedSource limited, Instant now) {
        if (historyTries == 0 || limited.callsLeft() < CALLS_FOR_HISTORY) {
            return Uni.createFrom().voidItem();
        }
        historyTries--;
        var list = JobQuery.everything().inStates(Set.of(JobState.COMPLETED));
        return new NewestJobs(limited, account, now, hints, clock)
                .newest(list, new NewestJobs.Limit(HISTORY, limited.callsLeft(), deadline))
                .invoke(read -> {
                    historyTries = 0;
                    tell(List.of(), read.jobs());
                })
                .onFailure(JobsFailure.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void tell(List<Job> ends, List<Job> read) {
        ends.forEach(this::tell);
        read.stream().filter(job -> job.state().is(JobState.COMPLETED)).forEach(job -> {
            completed.keep(job);
            metrics.succeeded(job);
        });
    }

    private void tell(Job ended) {
        metrics.ended(ended);
        completed.keep(ended);
    }

    private void succeeded(Instant now) {
        failures = 0;
        metrics.read(ledger.active(), UsualDurations.of(completed.all(), now), now);
        behind();
    }

    private void failed(Throwable failure) {
        failures++;
        if (failure instanceof JobsFailure named) {
            LOG.debugf(
                    "The watch of account %s could not read: %s",
                    account, named.kind().word());
        } else {
            LOG.errorf(failure, "The watch of account %s failed", account);
        }
        metrics.failed(failures >= MOST_FAILURES);
        behind();
    }

    private void behind() {
        var isBehind = ledger.isBehind();
        if (isBehind != wasBehind) {
            wasBehind = isBehind;
            LOG.warnf(
                    isBehind
                            ? "The watch of account %s does not keep up: %d calls are too few for a look"
                            : "The watch of account %s keeps up again",
                    account,
                    MOST_CALLS);
        }
        metrics.behind(isBehind, ledger.missed());
    }
}
