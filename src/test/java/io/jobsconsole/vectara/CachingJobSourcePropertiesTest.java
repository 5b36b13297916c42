package io.jobsconsole.vectara;

import io.jobsconsole.TestClock;
import io.jobsconsole.account.Secret;
import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.paging.PageKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** No visitor sees an answer that was made for another one, for any requests in any order. */
class CachingJobSourcePropertiesTest {

    private static final Pagination PAGES = new Pagination("demo");

    private static final Instant NOON = Instant.parse("2026-05-19T12:00:00Z");
    private static final List<JobQuery> QUERIES = queries();

    /** The next step: a request, the arrival of an answer, or a passage of time. */
    private sealed interface Step {}

    private record Asks(CacheScope scope, JobQuery query, boolean isAside) implements Step {}

    private record Arrives(int which) implements Step {}

    private record Passes(Duration time) implements Step {}

    @Property(tries = 2_000)
    void tellNobodyWhatWasNotMeantForThem(@ForAll("steps") List<Step> steps) {
        var clock = new TestClock(NOON);
        var caches = new AnswerCaches(Duration.ofSeconds(2), clock);
        var underWay = new ArrayList<Runnable>();
        var asked = new LinkedHashMap<UniAssertSubscriber<String>, String>();
        var calls = 0;

        for (var step : steps) {
            if (step instanceof Asks asks) {
                var before = underWay.size();
                var source = caches.shared(new EchoingJobs(asks.scope(), false, underWay), asks.scope());
                var asking = told(asks.isAside() ? source.aside() : source, asks.query(), clock.instant())
                        .subscribe()
                        .withSubscriber(UniAssertSubscriber.<String>create());
                asked.put(asking, echo(asks.scope(), asks.isAside(), asks.query(), clock.instant()));
                calls += underWay.size() - before;
            } else if (step instanceof Arrives arrives && !underWay.isEmpty()) {
                underWay.remove(arrives.which() % underWay.size()).run();
            } else if (step instanceof Passes passes) {
                clock.pass(passes.time());
            }
        }
        underWay.forEach(Runnable::run);

        asked.forEach((asking, meant) -> asking.assertItem(meant));
        Statistics.label("calls were spared").collect(calls < asked.size());
        Statistics.label("calls were spared")
                .coverage(shared -> shared.check(true).percentage(share -> share > 20));
    }

    /** Through the method that a page uses: for the list or for the job. */
    private static Uni<String> told(JobSource source, JobQuery query, Instant now) {
        return query.job().isPresent()
                ? source.find(query.job().get(), now)
                        .map(found -> found.orElseThrow().raw())
                : source.list(query, now)
                        .map(page -> page.trouble().orElseThrow().code());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var scopes = Combinators.combine(
                        Arbitraries.of("demo", "locked"),
                        Arbitraries.of("alice", "bob"),
                        Arbitraries.of("one", "other").map(Secret::new))
                .as(CacheScope::new);
        var asks = Combinators.combine(scopes, Arbitraries.of(QUERIES), Arbitraries.of(false, true))
                .as(Asks::new);
        var arrives = Arbitraries.integers().between(0, 50).map(Arrives::new);
        var passes =
                Arbitraries.integers().between(1, 4_000).map(Duration::ofMillis).map(Passes::new);
        return Arbitraries.<Step>frequencyOf(Tuple.of(6, asks), Tuple.of(3, arrives), Tuple.of(1, passes))
                .list()
                .ofMaxSize(60);
    }

    /** Each differs from another in one value only. */
    private static List<JobQuery> queries() {
        var list = JobQuery.everything();
        var day = list.createdSince(Since.read("24h").orElseThrow());
        return List.of(
                list,
                day,
                list.createdSince(new Since.At(NOON.minus(Duration.ofDays(1)))),
                list.limitedTo(50),
                list.inStates(EnumSet.of(JobState.FAILED)),
                JobQuery.ofJob("job_1"),
                JobQuery.ofJob("job_2"),
                PAGES.next(day, new PageKey("AAAA"), NOON),
                PAGES.next(day, new PageKey("BBBB"), NOON),
                PAGES.next(day, new PageKey("AAAA"), NOON.minusSeconds(60)));
    }

    /** All values that an answer depends on, as an answer. */
    private static String echo(CacheScope scope, boolean isAside, JobQuery query, Instant now) {
        return Stream.of(scope.account(), scope.visitor(), scope.session().value(), isAside, query, query.from(now))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Jobs whose answers contain their request and its visitor, and arrive when the test says so. */
    private record EchoingJobs(CacheScope scope, boolean isAside, List<Runnable> underWay) implements JobSource {

        @Override
        public JobSource aside() {
            return new EchoingJobs(scope, true, underWay);
        }

        @Override
        public Uni<JobsPage> list(JobQuery query, Instant now) {
            return echoed(query, now)
                    .map(said -> new JobsPage(
                            List.of(), Optional.empty(), Optional.of(new ServiceStatus(said, Optional.empty()))));
        }

        @Override
        public Uni<Optional<FoundJob>> find(String id, Instant now) {
            return echoed(JobQuery.ofJob(id), now)
                    .map(said -> Optional.of(new FoundJob(AnswerCachesTest.job(id), said)));
        }

        private Uni<String> echoed(JobQuery query, Instant now) {
            return Uni.createFrom()
                    .emitter(emitter -> underWay.add(() -> emitter.complete(echo(scope, isAside, query, now))));
        }

        @Override
        public CorpusIdFormat corpusForm() {
            return CorpusIdFormat.NUMBER;
        }

        @Override
        public ApiRequest request(JobQuery query, Instant now) {
            return new ApiRequest("GET", "/", Map.of(), Optional.empty());
        }
    }
}
