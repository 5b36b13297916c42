package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Reported;
import io.jobsconsole.jobs.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the console filters by itself, beside a plain condition over the whole list. */
class WholeListPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");

    private static final Map<String, Predicate<Job>> FILTERS = Map.of(
            "by=bob", job -> job.createdBy().equals(Optional.of("bob")),
            "by=!bob", job -> !job.createdBy().equals(Optional.of("bob")),
            "by=-,alice", job -> !job.createdBy().equals(Optional.of("bob")),
            "type=replace", job -> job.type().is(JobType.REPLACE_FILTER_ATTRIBUTES),
            "ran=>5m", job -> job.ran(NOW).filter(ran -> ran.toSeconds() > 300).isPresent(),
            "waited=<1m",
                    job -> job.waited(NOW)
                            .filter(waited -> waited.toSeconds() < 60)
                            .isPresent(),
            "corpus=!3", job -> !job.corpora().contains(new Corpus("3")),
            "text=_00012", job -> job.id().contains("_00012"));

    @Property(tries = 150)
    void theirPagesTogetherAreTheFilteredList(
            @ForAll long seed,
            @ForAll @IntRange(max = 4_000) int count,
            @ForAll @IntRange(min = 1, max = 400) int apart,
            @ForAll @From("filters") String filter,
            @ForAll @From("orders") ServiceOrder order) {
        var jobs = jobs(new Random(seed), count, apart);
        var newest = new NewestJobs(new FakeService(order, jobs), "demo", NOW, new ListHints(), new TestClock(NOW));

        var pages = pages(newest, query("since=180d&" + filter));

        assertThat(pages.stream().flatMap(page -> page.jobs().stream()))
                .containsExactlyElementsOf(jobs.stream()
                        .filter(FILTERS.get(filter))
                        .sorted(Sort.newestFirst())
                        .toList());
        assertThat(pages).allSatisfy(page -> assertThat(page.looked()).hasSizeLessThanOrEqualTo(1_000));
        assertThat(pages.stream().mapToInt(page -> page.looked().size()).sum()).isEqualTo(count);
    }

    /** The thousand jobs that it gave first are no end from which a link could go on. */
    @Example
    void aServiceWithoutAnOrderLeadsNowhere() {
        var jobs = jobs(new Random(7), 1_500, 300);
        var query = query("since=180d&by=bob");

        var page = ListReading.page(
                        new NewestJobs(
                                new FakeService(ServiceOrder.NONE, jobs),
                                "demo",
                                NOW,
                                new ListHints(),
                                new TestClock(NOW)),
                        query)
                .await()
                .indefinitely();

        assertThat(page.looked()).hasSize(1_000);
        assertThat(page.jobs()).isNotEmpty().allMatch(FILTERS.get("by=bob"));
        assertThat(page.isComplete()).isFalse();
        assertThat(page.wayOn(query)).isEmpty();
    }

    @Property(tries = 150)
    void groupsHoldEachJobOnceInTheOrderOfTheList(
            @ForAll long seed, @ForAll @IntRange(max = 900) int count, @ForAll @From("groups") String group) {
        var jobs = jobs(new Random(seed), count, 300);
        var newest = new NewestJobs(
                new FakeService(ServiceOrder.OLDEST_FIRST, jobs), "demo", NOW, new ListHints(), new TestClock(NOW));
        var query = query("since=180d&group=" + group);

        var page = ListReading.page(newest, query).await().indefinitely();
        var groups = JobGroup.of(query.grouping().orElseThrow(), page.jobs());

        assertThat(page.jobs()).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(groups.stream().flatMap(one -> one.jobs().stream())).containsExactlyElementsOf(page.jobs());
        assertThat(groups.stream().map(JobGroup::names)).doesNotHaveDuplicates();
        assertThat(groups).allSatisfy(one -> assertThat(one.jobs()).isSortedAccordingTo(Sort.newestFirst()));
        assertThat(groups)
                .allSatisfy(one -> one.alone(query, NOW)
                        .ifPresent(alone -> assertThat(one.jobs()).allMatch(job -> alone.admits(job, NOW))));
    }

    @Provide
    Arbitrary<String> filters() {
        return Arbitraries.of(FILTERS.keySet());
    }

    @Provide
    Arbitrary<ServiceOrder> orders() {
        return Arbitraries.of(ServiceOrder.NEWEST_FIRST, ServiceOrder.OLDEST_FIRST);
    }

    @Provide
    Arbitrary<String> groups() {
        return Arbitraries.of("corpus", "type", "by", "day");
    }

    private static List<NewestPage> pages(NewestJobs newest, JobQuery first) {
        var pages = new ArrayList<NewestPage>();
        for (var next = Optional.of(first); next.isPresent(); ) {
            var page = ListReading.page(newest, next.get()).await().indefinitely();
            pages.add(page);
            next = page.older();
            assertThat(pages).hasSizeLessThan(100);
        }
        return pages;
    }

    private static List<Job> jobs(Random chance, int count, int apart) {
        return IntStream.range(0, count)
                .mapToObj(number -> job(chance, number, NOW.minusSeconds(10 + (long) number * apart / 10)))
                .toList();
    }

    private static Job job(Random chance, int number, Instant created) {
        var started = created.plusSeconds(chance.nextInt(120));
        return new Job(
                String.format("job_%07d", number),
                new Reported<>(
                        "type",
                        Optional.of(chance.nextBoolean() ? JobType.REPLACE_FILTER_ATTRIBUTES : JobType.UNKNOWN)),
                new Reported<>("completed", Optional.of(JobState.COMPLETED)),
                List.of(new Corpus(String.valueOf(1 + chance.nextInt(4)))),
                Optional.of(created),
                Optional.of(started),
                Optional.of(started.plusSeconds(chance.nextInt(600))),
                Optional.of(List.of("alice", "bob", "").get(chance.nextInt(3))).filter(name -> !name.isEmpty()),
                Optional.empty());
    }

    private static JobQuery query(String address) {
        var parameters = Arrays.stream(address.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1])));
        return JobQuery.parse(parameters, CorpusIdFormat.NUMBER, NOW);
    }
}
