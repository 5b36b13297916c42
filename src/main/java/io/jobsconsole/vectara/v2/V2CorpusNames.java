package io.jobsconsole.vectara.v2;

import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.FailureMapper;
import io.jobsconsole.vectara.Upstream;
import io.jobsconsole.vectara.WireJson;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the corpora of one account, read through version 2 of the API for one visitor. */
final class V2CorpusNames {

    private static final FailureMapper FAILURES = new FailureMapper(ErrorAnswer::read);

    private static final int A_PAGE = 100;

    /** The corpora page shows a thousand corpora. */
    private static final int MOST_PAGES = 10;

    private final Upstream<JobsClient> api;
    private final AuthorizedCalls caller;

    V2CorpusNames(Upstream<JobsClient> api, AuthorizedCalls caller) {
        this.api = api;
        this.caller = caller;
    }

    Uni<CorpusNames> read(Instant now) {
        return page(new HashMap<>(), Optional.empty(), now, MOST_PAGES);
    }

    private Uni<CorpusNames> page(Map<Corpus, String> before, Optional<PageKey> key, Instant now, int pages) {
        return answer(key, now).chain(answer -> {
            before.putAll(answer.names());
            var next = answer.next().filter(other -> pages > 1 && !key.equals(Optional.of(other)));
            return next.isPresent()
                    ? page(before, next, now, pages - 1)
                    : Uni.createFrom().item(new CorpusNames(before));
        });
    }

    private Uni<CorporaAnswer> answer(Optional<PageKey> key, Instant now) {
        return caller.call(headers -> api.call(
                        headers,
                        client -> client.corpora(
                                headers,
                                api.timeoutSeconds(),
                                A_PAGE,
                                key.map(PageKey::value).orElse(null)))
                .map(answer -> WireJson.read(answer, CorporaAnswer::read))
                .onFailure()
                .transform(failure -> FAILURES.of(failure, now)));
    }
}
