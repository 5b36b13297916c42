package io.jobsconsole.jobs.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.SomeJobs;
import io.jobsconsole.jobs.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Any list at a service with any order and any habit about keys. */
class NewestJobsPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10.123456789Z");
    private static final int TRIES = 35;

    /** The first call, and six beyond it. */
    private static final int CALLS = 7;

    /**
     * Jobs that came one after the other.
     *
     * @param before seconds between the last of them and whatever came later
     * @param apart milliseconds between each two
     */
    record Cluster(int before, int count, int apart) {}

    /** What a service does that none documents. */
    record Habits(boolean keyAfterLastRow, boolean repeatsLastKey, boolean leavesOutFirstMoment) {

        FakeService service(ServiceOrder order, Collection<Job> jobs) {
            var service = new FakeService(order, jobs);
            service.givesKeyAfterLastRow = keyAfterLastRow;
            service.repeatsLastKey = repeatsLastKey;
            service.leavesOutFirstMoment = leavesOutFirstMoment;
            return service;
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void pagesTogetherAreTheListNewestFirst(
            @ForAll("lists") List<Cluster> clusters,
            @ForAll("limits") int limit,
            @ForAll("habits") Habits habits,
            @ForAll boolean isRemembered) {
        var jobs = jobs(clusters);
        var service = habits.service(ServiceOrder.OLDEST_FIRST, jobs);
        var hints = new ListHints();
        if (isRemembered) {
            pages(service, limit, hints);
        }

        assertAreAll(pages(service, limit, hints), jobs);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void pagesOfAServiceThatGivesTheNewestFirstAreTheListToo(
            @ForAll("lists") List<Cluster> clusters, @ForAll("limits") int limit, @ForAll("habits") Habits habits) {
        var jobs = jobs(clusters);

        assertAreAll(pages(habits.service(ServiceOrder.NEWEST_FIRST, jobs), limit, new ListHints()), jobs);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void noJobIsLostOrRepeatedWhateverTheOrderAndHoweverShortTheAnswers(
            @ForAll("lists") List<Cluster> clusters,
            @ForAll("limits") int limit,
            @ForAll("habits") Habits habits,
            @ForAll ServiceOrder order,
            @ForAll("shortAnswers") int mostGiven,
            @ForAll boolean beginsEmpty) {
        var jobs = jobs(clusters);
        var service = habits.service(order, jobs);
        service.mostGiven = mostGiven;
        service.beginsEmpty = beginsEmpty;

        var pages = pages(service, limit, new ListHints());

        assertThat(ids(shown(pages))).hasSameSizeAs(jobs).containsAll(ids(jobs));
    }

    /**
     * Jobs that come after the first page belong to no older one, but where a key of the service is the only way on; and
     * jobs that leave the filters leave no hole.
     */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void jobsThatComeAndEndBetweenTwoPagesMoveNoOthers(
            @ForAll("lists") List<Cluster> clusters, @ForAll("limits") int limit, @ForAll("habits") Habits habits) {
        var jobs = jobs(clusters);
        var leaving = IntStream.range(0, jobs.size())
                .filter(number -> number % 7 == 3)
                .mapToObj(jobs::get)
                .toList();
        var service = habits.service(ServiceOrder.OLDEST_FIRST, jobs);

        var arriving = new ArrayList<>(SomeJobs.at(NOW.plusSeconds(1), 40));
        var pages = pages(service, limit, new ListHints(), () -> {
            service.add(arriving);
            arriving.clear();
            service.hide(leaving);
        });

        var staying = new ArrayList<>(jobs);
        staying.removeAll(leaving);
        assertThat(ids(shown(pages))).doesNotHaveDuplicates().containsAll(ids(staying));
        if (pages.get(0).from().isPresent()) {
            assertThat(ids(jobs)).containsAll(ids(shown(pages)));
        }
    }

    /** From the last page back to the newest, a page at a time. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void newerPagesLeadBackToTheNewestJobAndMissNone(
            @ForAll("lists") List<Cluster> clusters, @ForAll("limits") int limit, @ForAll("habits") Habits habits) {
        var jobs = jobs(clusters);
        var service = habits.service(ServiceOrder.OLDEST_FIRST, jobs);
        var hints = new ListHints();
        var pages = pages(service, limit, hints);
        var list = pages.stream()
                .flatMap(page -> page.older().stream())
                .reduce((newer, older) -> older)
                .orElse(JobQuery.everything());
        Assume.that(list.page().isEmpty());

        var shown = new ArrayList<>(pages.get(pages.size() - 1).jobs());
        for (var end = list.end(NOW); end.isPresent(); end = list.end(NOW)) {
            var before = service.calls.size();
            list = reader(service, hints).newer(list).await().indefinitely();
            assertThat(service.calls.size() - before).isLessThanOrEqualTo(10 + 2 * service.mostInASecond() / 100);
            assertThat(list.end(NOW).orElse(Instant.MAX)).isAfter(end.get());
            shown.addAll(read(service, list, hints).jobs());
        }

        assertThat(ids(shown)).containsAll(ids(jobs));
    }

    /** Where jobs come one by one, however often, no page is empty and none takes more calls than a page may. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void pagesOfASteadyListTakeSevenCallsAtMost(
            @ForAll @IntRange(min = 0, max = 1_500) int count,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll("limits") int limit,
            @ForAll("habits") Habits habits) {
        var random = new Random(seed);
        var jobs = random.longs(count, 1, 170 * 86_400L)
                .mapToObj(ago -> SomeJobs.created(NOW.minusSeconds(ago)))
                .toList();
        var service = habits.service(ServiceOrder.OLDEST_FIRST, jobs);
        var hints = new ListHints();
        var query = Optional.of(JobQuery.everything().limitedTo(limit));
        while (query.isPresent()) {
            var before = service.calls.size();
            var page = read(service, query.get(), hints);
            query = page.older();

            assertThat(service.calls.size() - before).isLessThanOrEqualTo(CALLS);
            assertThat(page.jobs().isEmpty() && query.isPresent()).isFalse();
        }
    }

    private static void assertAreAll(List<NewestPage> pages, List<Job> jobs) {
        var expected = jobs.stream().sorted(Sort.newestFirst()).toList();

        assertThat(ids(shown(pages))).isEqualTo(ids(expected));
    }

    private static List<Job> shown(List<NewestPage> pages) {
        return pages.stream().flatMap(page -> page.jobs().stream()).toList();
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    private static List<NewestPage> pages(FakeService service, int limit, ListHints hints) {
        return pages(service, limit, hints, () -> {});
    }

    private static List<NewestPage> pages(FakeService service, int limit, ListHints hints, Runnable between) {
        var pages = new ArrayList<NewestPage>();
        var query = Optional.of(JobQuery.everything().limitedTo(limit));
        while (query.isPresent()) {
            var before = service.calls.size();
            var page = read(service, query.get(), hints);
            pages.add(page);
            assertThat(service.calls.size() - before).isLessThanOrEqualTo(mostCalls(service));
            assertThat(pages).hasSizeLessThan(2_000);
            query = page.older();
            between.run();
        }
        return pages;
    }

    private static NewestPage read(FakeService service, JobQuery query, ListHints hints) {
        return reader(service, hints).page(query).await().indefinitely();
    }

    private static NewestJobs reader(FakeService service, ListHints hints) {
        return new NewestJobs(service, "demo", NOW, hints, new TestClock(NOW));
    }

    /**
     * Twelve more look for a first job, and two seconds side by side are read to their end, however many jobs they hold. A
     * service that gives fewer jobs than are asked for may cost as many calls as a second may cost at most.
     */
    private static int mostCalls(FakeService service) {
        var answers = 2 * ((service.mostInASecond() + service.mostGiven - 1) / service.mostGiven);
        var aSecond = service.mostGiven < JobQuery.DEFAULT_LIMIT ? Math.max(answers, 100) : answers;
        return CALLS + 12 + (service.beginsEmpty ? 2 : 1) * (aSecond + 2);
    }

    private static List<Job> jobs(List<Cluster> clusters) {
        var jobs = new ArrayList<Job>();
        var last = NOW;
        for (var cluster : clusters) {
            last = last.minusSeconds(cluster.before());
            for (var i = 0; i < cluster.count(); i++) {
                jobs.add(SomeJobs.created(last));
                last = last.minusMillis(cluster.apart());
            }
        }
        var oldest = JobQuery.everything().from(NOW).plusSeconds(1);
        return jobs.stream()
                .filter(job -> job.created().filter(oldest::isBefore).isPresent())
                .toList();
    }

    @Provide
    Arbitrary<List<Cluster>> lists() {
        var counts = Arbitraries.of(0, 1, 3, 24, 25, 26, 99, 100, 101, 250, 300, 450);
        var seconds = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 2, 10, 60, 3_600, 86_400, 21 * 86_400),
                Arbitraries.integers().between(0, 40 * 86_400));
        var apart = Arbitraries.of(0, 1, 10, 999, 1_000, 5_000, 60_000, 300_000, 3_600_000, 20_000_000);
        return Combinators.combine(seconds, counts, apart)
                .as(Cluster::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(JobQuery.LIMITS);
    }

    @Provide
    Arbitrary<Habits> habits() {
        var yesOrNo = Arbitraries.of(true, false);
        return Combinators.combine(yesOrNo, yesOrNo, yesOrNo).as(Habits::new);
    }

    @Provide
    Arbitrary<Integer> shortAnswers() {
        return Arbitraries.of(100, 99, 70, 20, 7);
    }
}
