package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Reported;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The optional data of a list may fail; the list itself may not. */
class ListReadingTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery FAILED = query("failed");

    @Test
    void showsTheListWithoutWhatStandsBesideIt() {
        var listReading = read(
                query("active"),
                asked -> asked.states().equals(query("active").states())
                        && !asked.since().isLongest());

        assertThat(listReading.page().jobs()).hasSize(1);
        assertThat(listReading.everyState()).isEmpty();
        assertThat(listReading.olderActive()).isEmpty();
        assertThat(listReading.isCounted()).isFalse();
    }

    @Test
    void failsWithTheListWhateverStandsBesideIt() {
        assertThatThrownBy(() -> read(FAILED, asked -> !asked.equals(FAILED))).isInstanceOf(JobsFailure.class);
    }

    @Test
    void countsAListOfEveryStateByItself() {
        var everything = JobQuery.parse(Map.of("since", List.of("180d")), CorpusForm.NUMBER, NOW);

        var listReading = read(everything, asked -> true);

        assertThat(listReading.everyState()).contains(listReading.page());
        assertThat(listReading.isCounted()).isTrue();
    }

    private static ListReading read(JobQuery query, Predicate<JobQuery> works) {
        var source = new JobSource() {

            @Override
            public CorpusForm corpusForm() {
                return CorpusForm.NUMBER;
            }

            @Override
            public Uni<JobsPage> list(JobQuery asked, Instant now) {
                return works.test(asked)
                        ? Uni.createFrom().item(new JobsPage(List.of(aJob()), Optional.empty(), Optional.empty()))
                        : Uni.createFrom().failure(new JobsFailure(JobsFailure.Kind.UNREACHABLE));
            }

            @Override
            public Uni<Optional<FoundJob>> find(String id, Instant now) {
                throw new AssertionError("Nothing here asks for it");
            }

            @Override
            public ApiRequest request(JobQuery asked, Instant now) {
                throw new AssertionError("Nothing here asks for it");
            }
        };
        return ListReading.of(new PageWalk(source, "demo", NOW, new TestClock(NOW)), query)
                .await()
                .indefinitely();
    }

    private static Job aJob() {
        return new Job(
                "job_1",
                new Reported<JobType>("x", Optional.empty()),
                new Reported<JobState>("x", Optional.empty()),
                List.of(),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static JobQuery query(String states) {
        return JobQuery.parse(Map.of("states", List.of(states)), CorpusForm.NUMBER, NOW);
    }
}
