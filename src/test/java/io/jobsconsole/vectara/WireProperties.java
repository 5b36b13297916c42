package io.jobsconsole.vectara;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.vectara.AnyAnswer.OneDamaged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for the jobs of any answer, in either version of the API. */
public class WireProperties {

    private WireProperties() {}

    /** @param page a later page of a list */
    public static void assertCanBeShown(JobsPage page, Instant now) {
        assertThat(page.next().isPresent() && page.jobs().isEmpty()).isFalse();
        page.jobs().forEach(job -> {
            assertThat(job.created()).isNotEqualTo(Optional.of(Instant.EPOCH));
            assertThat(job.waited(now).stream()).allMatch(time -> !time.isNegative());
            assertThat(job.ran(now).stream()).allMatch(time -> !time.isNegative());
        });
    }

    /**
     * Whatever stands in one member of one job, every other member of every job is shown as it came.
     *
     * @param part that the damaged member carries
     * @param unset a job without members
     */
    public static void assertOnlyThatIsMissing(
            OneDamaged answer, JobPart part, List<Job> good, List<Job> damaged, Job unset) {
        assertThat(damaged).hasSameSizeAs(good);
        for (var index = 0; index < good.size(); index++) {
            var expected = index == answer.index() ? without(good.get(index), part, unset) : good.get(index);
            assertThat(damaged.get(index)).isEqualTo(expected);
        }
    }

    private static Job without(Job job, JobPart part, Job unset) {
        return new Job(
                (part == JobPart.ID ? unset : job).id(),
                (part == JobPart.TYPE ? unset : job).type(),
                (part == JobPart.STATE ? unset : job).state(),
                (part == JobPart.CORPORA ? unset : job).corpora(),
                (part == JobPart.CREATED ? unset : job).created(),
                (part == JobPart.STARTED ? unset : job).started(),
                (part == JobPart.ENDED ? unset : job).ended(),
                (part == JobPart.CREATED_BY ? unset : job).createdBy(),
                (part == JobPart.COMMENT ? unset : job).comment(),
                Set.of(part));
    }
}
