package io.jobsconsole.vectara.v2;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobIdPathSegment;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.jobs.paging.PagePosition;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.CallHeaders;
import io.jobsconsole.vectara.FailureMapper;
import io.jobsconsole.vectara.Upstream;
import io.jobsconsole.vectara.WireJson;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jobs of one account, read through version 2 of the API for one visitor. */
record V2JobSource(Upstream<JobsClient> api, AuthorizedCalls caller) implements JobSource {

    private static final FailureMapper FAILURES = new FailureMapper(ErrorAnswer::read);

    /** How many pages are read at most to fill one with jobs in states that cannot be asked for. */
    private static final int MOST_PAGES = 5;

    @Override
    public CorpusIdFormat corpusForm() {
        return CorpusIdFormat.KEY;
    }

    @Override
    public JobSource aside() {
        return new V2JobSource(api.aside(), caller);
    }

    /** A job by its id is an operation of its own, without filters: they are looked at here. */
    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return query.job()
                .map(id -> find(id, now)
                        .onFailure(V2JobSource::isNotFound)
                        .recoverWithItem(Optional.empty())
                        .map(found -> JobsPage.of(
                                query,
                                found.map(FoundJob::job).filter(job -> query.admits(job, now)).stream()
                                        .toList(),
                                Optional.empty(),
                                Optional.empty())))
                .orElseGet(() -> page(query, now));
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        var path =
                query.job().map(id -> "/v2/jobs/" + encoded(id)).orElseGet(() -> "/v2/jobs?" + parameters(query, now));
        return new ApiRequest("GET", path, Map.of(), Optional.empty());
    }

    private static String parameters(JobQuery query, Instant now) {
        return Stream.of(
                        query.corpora().stream().map(corpus -> "corpus_key=" + encoded(corpus.key())),
                        Stream.of("after=" + encoded(query.from(now).toString())),
                        states(query).stream().map(state -> "state=" + state),
                        Stream.of("limit=" + query.limit()),
                        query.page().stream()
                                .map(position ->
                                        "page_key=" + encoded(position.key().value())))
                .flatMap(Function.identity())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        if (!JobIdPathSegment.isPathSegment(id)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return call(
                        (client, headers) -> client.job(headers, api.timeoutSeconds(), id),
                        answer -> found(id, answer),
                        now)
                .map(Optional::of);
    }

    private static FoundJob found(String id, byte[] answer) {
        var job = WireJson.read(answer, new ListedJobs()::onlyJob)
                .orElseThrow(() -> WireJson.read(answer, ErrorAnswer::read).failure());
        return new FoundJob(job.id().isEmpty() ? job.named(id) : job, WireJson.laidOut(answer));
    }

    private Uni<JobsPage> page(JobQuery query, Instant now) {
        return page(query, List.of(), query.page().map(PagePosition::key), now, MOST_PAGES)
                .onFailure(V2JobSource::isNotFound)
                .transform(V2JobSource::notOffered)
                .onFailure(JobsFailure.class)
                .transform(failure -> ((JobsFailure) failure).of(query));
    }

    /**
     * If the service cannot filter by a state of the query, this method drops the other jobs and reads further pages until
     * one page is full. A page whose jobs no longer fit is the next page.
     */
    private Uni<JobsPage> page(JobQuery query, List<Job> before, Optional<PageKey> key, Instant now, int pages) {
        return answer(query, key, now).chain(answer -> {
            var read = answer.page(query);
            if (!isAskedInPart(query)) {
                return Uni.createFrom().item(read);
            }
            var jobs = Stream.concat(before.stream(), read.inStates(query.states()).jobs().stream())
                    .toList();
            if (jobs.size() > query.limit()) {
                return Uni.createFrom().item(new JobsPage(before, key, Optional.empty()));
            }
            var goesOn = read.next().isPresent() && !read.next().equals(key) && pages > 1;
            return goesOn
                    ? page(query, jobs, read.next(), now, pages - 1)
                    : Uni.createFrom().item(new JobsPage(jobs, read.next(), Optional.empty()));
        });
    }

    /** The filters go with every page, and are those of the first. */
    private Uni<JobsAnswer> answer(JobQuery query, Optional<PageKey> key, Instant now) {
        return call(
                (client, headers) -> client.list(
                        headers,
                        api.timeoutSeconds(),
                        query.corpora().stream().map(Corpus::key).toList(),
                        query.from(now).toString(),
                        states(query),
                        query.limit(),
                        key.map(PageKey::value).orElse(null)),
                answer -> WireJson.read(answer, JobsAnswer::read),
                now);
    }

    /**
     * The states that are asked for, none where those are asked for that nobody knows: a list of all that are known would
     * hide every job in a state that is added later.
     */
    private static List<String> states(JobQuery query) {
        return query.states().contains(JobState.UNKNOWN)
                ? List.of()
                : query.states().stream().map(WireNames::of).toList();
    }

    /** Whether the service gives more than what is asked for, since it cannot be asked for less. */
    private static boolean isAskedInPart(JobQuery query) {
        return query.states().contains(JobState.UNKNOWN) && !query.states().equals(StateGroup.ANY.states());
    }

    /** Only an address of its own can name a job that is not there: here it is the list that is not. */
    private static Throwable notOffered(Throwable failure) {
        var refused = (JobsFailure) failure;
        return new JobsFailure(Kind.NOT_OFFERED, refused.status(), refused.retryAfter(), refused);
    }

    private <T> Uni<T> call(Operation operation, Function<byte[], T> reading, Instant now) {
        return caller.call(headers -> api.call(headers, client -> operation.on(client, headers))
                .map(reading)
                .onFailure()
                .transform(failure -> FAILURES.of(failure, now)));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == Kind.NOT_FOUND;
    }

    private interface Operation {

        Uni<byte[]> on(JobsClient client, CallHeaders headers);
    }
}
