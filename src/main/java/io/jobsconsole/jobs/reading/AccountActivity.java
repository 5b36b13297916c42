package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * What an account does now and what went wrong in it lately, for an overview of many accounts.
 *
 * @param active the active jobs of {@link #ACTIVE}; not complete when there are more than one answer holds
 * @param problems the jobs of {@link #PROBLEMS}; not complete when more jobs had to be looked at than were read
 */
public record AccountActivity(NewestPage active, NewestPage problems) {

    /** The active jobs of any age. */
    public static final JobQuery ACTIVE = JobQuery.everything().inStates(StateGroup.ACTIVE.states());

    /** The jobs that ended in the last 24 hours without success. */
    public static final JobQuery PROBLEMS = JobQuery.everything()
            .createdSince(Since.DEFAULT)
            .inStates(StateGroup.PROBLEM.states())
            .filteredBy(JobFilter.NONE.endedIn(Window.openSince(new Since.Span(24, Since.Unit.HOURS))));

    /** One account that does not answer delays the overview of the others by no more than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Three hundred jobs in problem states of a month: more than that is told as "at least". */
    private static final NewestJobs.Limit SAMPLE = new NewestJobs.Limit(300, 4, PATIENCE);

    /** Reads both lists at the same time; fails with the {@link JobsFailure} of the first that fails. */
    public static Uni<AccountActivity> of(NewestJobs newest) {
        return of(newest, PATIENCE);
    }

    static Uni<AccountActivity> of(NewestJobs newest, Duration patience) {
        return Uni.combine()
                .all()
                .unis(newest.first(ACTIVE), newest.newest(PROBLEMS.asked(), SAMPLE))
                .with((active, problems) ->
                        new AccountActivity(active, problems.filteredBy(PROBLEMS.filter(), newest.now())))
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure(TimeoutException.class)
                .transform(late -> new JobsFailure(JobsFailure.Kind.TOO_SLOW, late));
    }
}
