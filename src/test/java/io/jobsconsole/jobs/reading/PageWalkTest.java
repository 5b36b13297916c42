package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.jobs.paging.PagePosition;
import io.jobsconsole.jobs.reading.PageWalk.Limit;
import io.jobsconsole.jobs.reading.PageWalk.Step;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageWalkTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final JobQuery EVERYTHING = JobQuery.parse(Map.of(), CorpusIdFormat.NUMBER, NOW);

    private final TestClock clock = new TestClock(NOW);
    private final List<JobQuery> asked = new ArrayList<>();

    @Test
    void readsAListToItsEnd() {
        var steps = walk(new String[] {"AAAA", "BBBB", null}, 10);

        assertThat(steps).extracting(step -> step.query().number()).containsExactly(1, 2, 3);
        assertThat(steps.get(2).page().next()).isEmpty();
    }

    @Test
    void goesNoFurtherThanItMay() {
        var steps = walk(new String[] {"AAAA", "BBBB", "CCCC", null}, 2);

        assertThat(steps).hasSize(2);
        assertThat(asked).hasSize(2);
        assertThat(steps.get(1).page().next()).contains(new PageKey("BBBB"));
    }

    @Test
    void endsWhereAListLeadsBackIntoItself() {
        assertThat(walk(new String[] {"AAAA", "BBBB", "AAAA", "CCCC"}, 10)).hasSize(3);
    }

    @Test
    void sendsTheKeyOfEachPage() {
        walk(new String[] {"AAAA", "BBBB", null}, 10);

        assertThat(asked)
                .extracting(query -> query.page().map(PagePosition::key).map(PageKey::value))
                .containsExactly(Optional.empty(), Optional.of("AAAA"), Optional.of("BBBB"));
    }

    private List<Step> walk(String[] keys, int most) {
        var source = new JobSource() {

            @Override
            public CorpusIdFormat corpusForm() {
                return CorpusIdFormat.NUMBER;
            }

            @Override
            public Uni<JobsPage> list(JobQuery query, Instant now) {
                asked.add(query);
                var next = Optional.ofNullable(keys[query.number() - 1]).map(PageKey::new);
                return Uni.createFrom().item(new JobsPage(List.of(), next, Optional.empty()));
            }

            @Override
            public Uni<Optional<FoundJob>> find(String id, Instant now) {
                throw new AssertionError("Nothing here asks for it");
            }

            @Override
            public ApiRequest request(JobQuery query, Instant now) {
                throw new AssertionError("Nothing here asks for it");
            }
        };
        return new PageWalk(source, "demo", NOW, clock)
                .pages(EVERYTHING, new Limit(most, Duration.ofSeconds(20)))
                .await()
                .indefinitely();
    }
}
