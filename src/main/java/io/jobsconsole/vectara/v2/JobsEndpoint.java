package io.jobsconsole.vectara.v2;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.PageKey;
import io.jobsconsole.jobs.PageToken;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.CallHeaders;
import io.jobsconsole.vectara.FailureMapper;
import io.jobsconsole.vectara.Upstream;
import io.jobsconsole.vectara.WireJson;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jobs of one account, read through version 2 of the API for one visitor. */
record JobsEndpoint(Upstream<JobsClient> api, AuthorizedCalls caller) implements JobSource {

    private static final FailureMapper FAILURES = new FailureMapper(ErrorAnswer.class);

    /** What means another place in an address, or is refused there even where it is encoded, is no id of the service. */
    private static final Pattern NO_ID = Pattern.compile("\\.\\.?|(?s).*[/\\\\;%\\x00].*");

    @Override
    public CorpusForm corpusForm() {
        return CorpusForm.KEY;
    }

    @Override
    public JobSource aside() {
        return new JobsEndpoint(api.aside(), caller);
    }

    /** A job by its id is an operation of its own, without filters: they are looked at here. */
    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return query.job()
                .map(id -> find(id, now)
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
                        query.states().stream().map(state -> "state=" + WireNames.of(state)),
                        Stream.of("limit=" + query.limit()),
                        query.page().stream()
                                .map(token -> "page_key=" + encoded(token.key().value())))
                .flatMap(Function.identity())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        if (NO_ID.matcher(id).matches()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return call((client, headers) ->
                        client.jobAsItCame(headers, api.timeoutSeconds(), id).map(JobsEndpoint::found))
                .map(Optional::of)
                .onFailure(JobsEndpoint::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    private static FoundJob found(byte[] answer) {
        var read = WireJson.read(answer, WireJob.class);
        return new FoundJob(read.value().job(), read.laidOut());
    }

    /** The filters go with every page, and are those of the first. */
    private Uni<JobsPage> page(JobQuery query, Instant now) {
        return call((client, headers) -> client.list(
                        headers,
                        api.timeoutSeconds(),
                        query.corpora().stream().map(Corpus::key).toList(),
                        query.from(now).toString(),
                        query.states().stream().map(WireNames::of).toList(),
                        query.limit(),
                        query.page().map(PageToken::key).map(PageKey::value).orElse(null)))
                .map(answer -> answer.page(query))
                .onFailure(JobsFailure.class)
                .transform(failure -> ((JobsFailure) failure).of(query));
    }

    private <T> Uni<T> call(Operation<T> operation) {
        return caller.call(headers -> api.call(headers, client -> operation.on(client, headers))
                .onFailure()
                .transform(FAILURES::of));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == Kind.NOT_FOUND;
    }

    private interface Operation<T> {

        Uni<T> on(JobsClient client, CallHeaders headers);
    }
}
