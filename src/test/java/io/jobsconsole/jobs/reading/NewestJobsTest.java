package io.jobsconsole.jobs.reading;

import static io.jobsconsole.jobs.reading.ServiceOrder.NEWEST_FIRST;
import static io.jobsconsole.jobs.reading.ServiceOrder.NONE;
import static io.jobsconsole.jobs.reading.ServiceOrder.OLDEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobsconsole.TestClock;
import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.SomeJobs;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewestJobsTest {

    private static final Instant NOW = Instant.parse("2026-05-19T14:02:10Z");
    private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");
    private static final JobQuery EVERYTHING = JobQuery.everything();

    private final ListHints hints = new ListHints();

    @ParameterizedTest
    @CsvSource({
        "OLDEST_FIRST, 0", "OLDEST_FIRST, 1", "OLDEST_FIRST, 99", "OLDEST_FIRST, 100",
        "NEWEST_FIRST, 0", "NEWEST_FIRST, 1", "NEWEST_FIRST, 99", "NEWEST_FIRST, 100",
        "NONE, 0", "NONE, 1", "NONE, 99", "NONE, 100"
    })
    void aListThatOneAnswerHoldsTakesOneCall(ServiceOrder order, int count) {
        var jobs = SomeJobs.upTo(NOON, count, Duration.ofHours(1));
        var service = new FakeService(order, jobs);

        var page = page(service, EVERYTHING);

        assertThat(page.jobs()).isEqualTo(jobs);
        assertThat(page.isComplete()).isTrue();
        assertThat(page.from()).contains(EVERYTHING.from(NOW));
        assertThat(service.calls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"101, 2", "1500, 4", "50000, 4"})
    void theNewestOfManyAreFoundAtAServiceThatGivesTheOldestFirst(int count, int calls) {
        var jobs = SomeJobs.upTo(NOW.minusSeconds(60), count, Duration.ofSeconds(170 * 86_400L / count));
        var service = new FakeService(OLDEST_FIRST, jobs);

        var page = page(service, EVERYTHING);

        assertThat(page.jobs())
                .hasSizeBetween(50, 100)
                .isEqualTo(jobs.subList(0, page.jobs().size()));
        assertThat(page.isOlderKnown()).isTrue();
        assertThat(page.isComplete()).isFalse();
        assertThat(page.order()).isEqualTo(OLDEST_FIRST);
        assertThat(service.calls).hasSizeLessThanOrEqualTo(calls);
    }

    @Test
    void theNextLookTakesOneCallAndTwoWhenMoreCameThanAnAnswerHolds() {
        var service = new FakeService(OLDEST_FIRST, steady(50_000));
        page(service, EVERYTHING);
        service.calls.clear();

        var same = page(service, EVERYTHING);
        var forOne = service.calls.size();
        service.add(SomeJobs.upTo(NOW, 50, Duration.ofSeconds(20)));
        var fuller = page(service, EVERYTHING);

        assertThat(forOne).isEqualTo(1);
        assertThat(same.jobs()).hasSizeBetween(50, 100);
        assertThat(fuller.jobs()).hasSize(100);
        assertThat(fuller.jobs().get(0).created()).contains(NOW);
        assertThat(service.calls.size() - forOne).isEqualTo(2);
    }

    @Test
    void anOlderPageTakesOneCallWhereAPageWasReadBefore() {
        var jobs = steady(50_000);
        var service = new FakeService(OLDEST_FIRST, jobs);
        var newest = page(service, EVERYTHING);
        service.calls.clear();

        var older = page(service, newest.older().orElseThrow());

        var seen = newest.jobs().size();
        assertThat(older.jobs())
                .hasSizeBetween(50, 100)
                .isEqualTo(jobs.subList(seen, seen + older.jobs().size()));
        assertThat(service.calls).hasSize(1);
    }

    @Test
    void anOlderPageIsTheSameForAColleagueWhoseConsoleHasSeenNothing() {
        var service = new FakeService(OLDEST_FIRST, steady(50_000));
        var link = page(service, EVERYTHING).older().orElseThrow();
        service.calls.clear();

        var page = reader(service, new ListHints()).page(link).await().indefinitely();

        assertThat(page.jobs()).hasSizeBetween(50, 100);
        assertThat(page.jobs().get(0)).isEqualTo(page(service, link).jobs().get(0));
        assertThat(service.calls).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void visitorsWithinOneStepOfTimeAskTheSame() {
        var service = new FakeService(OLDEST_FIRST, steady(50_000));
        reader(service, new ListHints()).page(EVERYTHING).await().indefinitely();
        var asked = questions(service, NOW);
        service.calls.clear();

        new NewestJobs(service, "demo", NOW.plusSeconds(7), new ListHints(), new TestClock(NOW))
                .page(EVERYTHING)
                .await()
                .indefinitely();

        assertThat(questions(service, NOW.plusSeconds(7))).isEqualTo(asked);
    }

    @Test
    void jobsOfOneSecondStayOnOnePage() {
        var burst = SomeJobs.at(NOON, 300);
        var before = SomeJobs.upTo(NOON.minusSeconds(60), 400, Duration.ofMinutes(9));

        var page = page(new FakeService(OLDEST_FIRST, SomeJobs.together(burst, before)), EVERYTHING);

        assertThat(page.jobs()).containsExactlyInAnyOrderElementsOf(burst);
        assertThat(page.older().orElseThrow().end(NOW)).contains(NOON);
    }

    @Test
    void jobsOfOneSecondTellNoOrderButThoseBeforeThemDo() {
        var burst = SomeJobs.at(NOON, 300);
        var before = SomeJobs.upTo(NOON.minusSeconds(60), 400, Duration.ofMinutes(9));
        var service = new FakeService(NEWEST_FIRST, SomeJobs.together(burst, before));

        var page = page(service, EVERYTHING);

        assertThat(page.jobs()).isEqualTo(burst.subList(0, 100));
        assertThat(service.calls).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aServiceThatGivesTheNewestFirstIsReadByItsKeys() {
        var jobs = steady(1_500);
        var service = new FakeService(NEWEST_FIRST, jobs);

        var page = page(service, EVERYTHING);
        var older = page(service, page.older().orElseThrow());

        assertThat(page.jobs()).isEqualTo(jobs.subList(0, 100));
        assertThat(older.jobs()).isEqualTo(jobs.subList(100, 200));
        assertThat(page.older().orElseThrow().page()).isPresent();
        assertThat(page.order()).isEqualTo(NEWEST_FIRST);
        assertThat(service.calls).hasSize(2);
    }

    @Test
    void anEndIsReachedByKeysAtAServiceThatGivesTheNewestFirst() {
        var jobs = steady(1_500);
        var end = jobs.get(250).created().orElseThrow().plusSeconds(1);

        var page = page(new FakeService(NEWEST_FIRST, jobs), EVERYTHING.createdBefore(end));

        assertThat(page.jobs()).isEqualTo(jobs.subList(250, 300));
        assertThat(page.older()).isPresent();
    }

    @Test
    void anEndThatIsTooFarAwayByKeysIsNotCalledTheEndOfTheList() {
        var jobs = steady(1_500);
        var end = jobs.get(1_400).created().orElseThrow().plusSeconds(1);
        var service = new FakeService(NEWEST_FIRST, jobs);

        var page = page(service, EVERYTHING.createdBefore(end));

        assertThat(page.jobs()).isEmpty();
        assertThat(page.isComplete()).isFalse();
        assertThat(page.older()).isPresent();
        assertThat(service.calls).hasSize(7);
    }

    @Test
    void aServiceWithoutAnOrderIsReadAsItComes() {
        var service = new FakeService(NONE, steady(250));

        var page = page(service, EVERYTHING);

        assertThat(page.jobs())
                .isEqualTo(service.list(EVERYTHING, NOW).await().indefinitely().jobs());
        assertThat(page.order()).isEqualTo(NONE);
        assertThat(page.from()).isEmpty();
        assertThat(page.older().orElseThrow().page()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"OLDEST_FIRST", "NEWEST_FIRST", "NONE"})
    void aKeyBehindFewJobsIsFollowedBeforeMoreArePromised(ServiceOrder order) {
        var jobs = steady(7);
        var service = new FakeService(order, jobs);
        service.givesKeyAfterLastRow = true;

        var page = page(service, EVERYTHING);

        assertThat(page.jobs()).isEqualTo(jobs);
        assertThat(page.isComplete()).isTrue();
        assertThat(service.calls).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"OLDEST_FIRST", "NEWEST_FIRST", "NONE"})
    void jobsBehindAnEmptyFirstAnswerAreFound(ServiceOrder order) {
        var jobs = steady(7);
        var service = new FakeService(order, jobs);
        service.beginsEmpty = true;

        var page = page(service, EVERYTHING);

        assertThat(page.jobs()).isEqualTo(jobs);
        assertThat(page.isComplete()).isTrue();
        assertThat(service.calls).hasSize(2);
    }

    @Test
    void aFullLastPageWithAKeyIsSettledWhereTheOldestComeFirst() {
        var service = new FakeService(OLDEST_FIRST, steady(100));
        service.givesKeyAfterLastRow = true;

        assertThat(page(service, EVERYTHING).isComplete()).isTrue();
        assertThat(service.calls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 123, 180, 223})
    void aLastAnswerThatIsShortIsFollowedBeforeLaterJobsAreLookedFor(int count) {
        var jobs = SomeJobs.upTo(NOW.minus(Duration.ofDays(2)), count, Duration.ofHours(5));
        var service = new FakeService(OLDEST_FIRST, jobs);
        service.givesKeyAfterLastRow = true;

        var page = page(service, EVERYTHING);

        assertThat(page.jobs()).hasSizeBetween(50, 100).startsWith(jobs.get(0));
        assertThat(service.calls).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aFullLastPageWithAKeyPromisesNoOlderJobsWhereTheNewestComeFirst() {
        var service = new FakeService(NEWEST_FIRST, steady(100));
        service.givesKeyAfterLastRow = true;

        var page = page(service, EVERYTHING);
        var behind = page(service, page.older().orElseThrow());

        assertThat(page.isOlderKnown()).isFalse();
        assertThat(page.isComplete()).isFalse();
        assertThat(behind.jobs()).isEmpty();
        assertThat(behind.older()).isEmpty();
    }

    @Test
    void jobsWithoutATimeOfCreationAreNeverLost() {
        var undated = SomeJobs.undated(3);
        var dated = steady(1_000);
        for (var order : List.of(OLDEST_FIRST, NEWEST_FIRST, NONE)) {
            var shown = all(new FakeService(order, SomeJobs.together(undated, dated)));

            assertThat(shown).containsAll(undated).containsAll(dated);
        }
    }

    @Test
    void jobsOfWhichNoneHasATimeOfCreationAreReadAsTheyCome() {
        var undated = SomeJobs.undated(250);

        assertThat(all(new FakeService(OLDEST_FIRST, undated))).containsExactlyInAnyOrderElementsOf(undated);
    }

    @Test
    void aHintThatIsContradictedIsForgotten() {
        var jobs = steady(1_500);
        page(new FakeService(OLDEST_FIRST, jobs), EVERYTHING);
        var changed = new FakeService(NEWEST_FIRST, jobs);

        var page = page(changed, EVERYTHING);
        var calls = changed.calls.size();
        page(changed, EVERYTHING);

        assertThat(page.jobs()).isEqualTo(jobs.subList(0, 100));
        assertThat(calls).isEqualTo(2);
        assertThat(changed.calls.size() - calls).isEqualTo(1);
    }

    /** The hint of an earlier look names a window that begins after these two jobs were created. */
    @Test
    void aServiceThatIgnoresTheWindowIsShownAsItAnswers() {
        page(new FakeService(OLDEST_FIRST, steady(1_500)), EVERYTHING);
        var few = SomeJobs.upTo(NOON.minus(Duration.ofDays(100)), 2, Duration.ofHours(1));
        var deaf = new Wrapped(
                new FakeService(OLDEST_FIRST, few),
                (query, answer) -> Uni.createFrom().item(JobsPage.of(query, few, Optional.empty(), Optional.empty())));

        var page = page(deaf, EVERYTHING);

        assertThat(page.jobs()).containsExactlyInAnyOrderElementsOf(few);
        assertThat(page.isComplete()).isTrue();
    }

    @Test
    void oneCallThatFailsLeavesThePageThatTheOthersFound() {
        var service = new FakeService(OLDEST_FIRST, steady(50_000));
        var failing = failing(service, (call, query) -> call == 3);

        assertThat(page(failing, EVERYTHING).jobs()).hasSizeBetween(1, 100);
    }

    @Test
    void aPageThatNoCallFoundIsAFailure() {
        var service = new FakeService(OLDEST_FIRST, steady(50_000));
        var failing = failing(service, (call, query) -> call > 1);

        assertThatThrownBy(() -> page(failing, EVERYTHING))
                .isInstanceOfSatisfying(
                        JobsFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BUSY));
    }

    @Test
    void windowsAreAskedForSideBySide() {
        var open = new ArrayList<Integer>();
        var service = new FakeService(OLDEST_FIRST, steady(50_000));
        var most = new int[1];
        var slow = new Wrapped(
                service,
                (query, answer) -> Uni.createFrom()
                        .voidItem()
                        .invoke(() -> {
                            open.add(1);
                            most[0] = Math.max(most[0], open.size());
                        })
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(50))
                        .chain(() -> answer)
                        .invoke(() -> open.remove(0)));

        page(slow, EVERYTHING);

        assertThat(most[0]).isEqualTo(3);
    }

    @Test
    void whatTheServiceComplainsAboutIsPassedOnAndPromisesNothing() {
        var trouble = new ServiceStatus("JOB__PARTIAL", Optional.empty());
        var service = new Wrapped(
                new FakeService(OLDEST_FIRST, steady(5)),
                (query, answer) -> answer.map(page -> new JobsPage(page.jobs(), page.next(), Optional.of(trouble))));

        var page = page(service, EVERYTHING);

        assertThat(page.trouble()).contains(trouble);
        assertThat(page.isComplete()).isFalse();
        assertThat(page.jobs()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"OLDEST_FIRST, 20", "NEWEST_FIRST, 10"})
    void theNewestThousandAreReadInAFewCalls(ServiceOrder order, int calls) {
        var jobs = steady(50_000);
        var service = new FakeService(order, jobs);

        var newest = reader(service, hints)
                .newest(EVERYTHING, new NewestJobs.Limit(1_000, 20, Duration.ofSeconds(20)))
                .await()
                .indefinitely();

        assertThat(newest.jobs())
                .hasSizeBetween(1_000, 1_100)
                .isEqualTo(jobs.subList(0, newest.jobs().size()));
        assertThat(newest.older()).isPresent();
        assertThat(service.calls).hasSizeLessThanOrEqualTo(calls);
    }

    @Test
    void newerJobsLeadOnePageBackInOneCall() {
        var service = new FakeService(OLDEST_FIRST, steady(1_500));
        var newest = page(service, EVERYTHING);
        var second = newest.older().orElseThrow();
        var middle = page(service, second);
        var third = middle.older().orElseThrow();
        service.calls.clear();

        assertThat(newer(service, second)).isEqualTo(EVERYTHING);
        assertThat(service.calls).hasSize(1);
        assertThat(page(service, newer(service, third)).jobs()).containsAll(middle.jobs());
    }

    @Test
    void newerJobsAreTheSameForAColleagueWhoseConsoleHasSeenNothing() {
        var jobs = steady(1_500);
        var service = new FakeService(OLDEST_FIRST, jobs);
        var list = EVERYTHING.createdBefore(jobs.get(700).created().orElseThrow());

        var newer = newer(service, list);

        assertThat(page(service, newer).jobs()).isEqualTo(jobs.subList(602, 701));
        assertThat(reader(service, new ListHints())
                        .page(newer)
                        .await()
                        .indefinitely()
                        .jobs())
                .startsWith(jobs.get(602));
        assertThat(reader(service, new ListHints()).newer(list).await().indefinitely())
                .isEqualTo(newer);
    }

    @ParameterizedTest
    @CsvSource({"250, 2", "350, 3", "300, 3", "299, 2", "99, 0"})
    void newerJobsAreOnTheirOwnPageWhereTheNewestComeFirst(int first, int page) {
        var jobs = steady(1_500);
        var service = new FakeService(NEWEST_FIRST, jobs);
        var end = jobs.get(first).created().orElseThrow();

        var newer = newer(service, EVERYTHING.createdBefore(end));

        assertThat(newer.number()).isEqualTo(page + 1);
        assertThat(page(service, newer).jobs()).isEqualTo(jobs.subList(100 * page, 100 * page + 100));
    }

    @Test
    void newerJobsThatAreTooFarAwayByKeysAreReachedFromTheNewest() {
        var jobs = steady(1_500);
        var end = jobs.get(1_400).created().orElseThrow();

        assertThat(newer(new FakeService(NEWEST_FIRST, jobs), EVERYTHING.createdBefore(end)))
                .isEqualTo(EVERYTHING);
        assertThat(newer(new FakeService(NONE, jobs), EVERYTHING.createdBefore(end)))
                .isEqualTo(EVERYTHING);
    }

    @Test
    void newerJobsOfOneSecondStayOnOnePage() {
        var jobs = SomeJobs.together(steady(200), SomeJobs.at(NOW.minusSeconds(5), 300), SomeJobs.at(NOW, 50));
        var service = new FakeService(OLDEST_FIRST, jobs);

        var newer = newer(service, EVERYTHING.createdBefore(NOW.minusSeconds(5)));

        assertThat(newer.end(NOW)).contains(NOW.minusSeconds(4));
        assertThat(page(service, newer).jobs()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void aFileOfTenThousandJobsTakesLittleMoreThanAHundredCalls() {
        var jobs = steady(10_200);
        var service = new FakeService(OLDEST_FIRST, jobs);

        var file = ListReading.file(reader(service, hints), EVERYTHING).await().indefinitely();

        assertThat(file.jobs()).isEqualTo(jobs.subList(0, 10_000));
        assertThat(service.calls).hasSizeLessThan(125);
    }

    private JobQuery newer(JobSource service, JobQuery list) {
        return reader(service, hints).newer(list).await().indefinitely();
    }

    private List<Job> all(JobSource service) {
        var shown = new ArrayList<Job>();
        for (var next = Optional.of(EVERYTHING); next.isPresent(); ) {
            var page = page(service, next.get());
            shown.addAll(page.jobs());
            next = page.older();
        }
        return shown;
    }

    private NewestPage page(JobSource service, JobQuery query) {
        return reader(service, hints).page(query).await().indefinitely();
    }

    private static NewestJobs reader(JobSource service, ListHints hints) {
        return new NewestJobs(service, "demo", NOW, hints, new TestClock(NOW));
    }

    private static List<Job> steady(int count) {
        return SomeJobs.upTo(NOON, count, Duration.ofSeconds(170 * 86_400L / count));
    }

    private static List<Instant> questions(FakeService service, Instant now) {
        return service.calls.stream().map(query -> query.from(now)).toList();
    }

    private static JobSource failing(FakeService service, BiFunction<Integer, JobQuery, Boolean> fails) {
        return new Wrapped(
                service,
                (query, answer) -> Uni.createFrom().deferred(() -> {
                    var page = answer.await().indefinitely();
                    return fails.apply(service.calls.size(), query)
                            ? Uni.createFrom().failure(new JobsFailure(Kind.BUSY))
                            : Uni.createFrom().item(page);
                }));
    }

    /** A service whose answers something happens to. */
    private record Wrapped(JobSource jobs, BiFunction<JobQuery, Uni<JobsPage>, Uni<JobsPage>> fate)
            implements JobSource {

        @Override
        public CorpusIdFormat corpusForm() {
            return jobs.corpusForm();
        }

        @Override
        public Uni<JobsPage> list(JobQuery query, Instant now) {
            return fate.apply(query, jobs.list(query, now));
        }

        @Override
        public Uni<Optional<FoundJob>> find(String id, Instant now) {
            return jobs.find(id, now);
        }

        @Override
        public ApiRequest request(JobQuery query, Instant now) {
            return jobs.request(query, now);
        }
    }
}
