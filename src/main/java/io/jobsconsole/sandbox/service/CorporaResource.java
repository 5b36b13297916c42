package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.store.CorpusKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** {@code GET /v2/corpora}: the sample corpora and their names, five a page whatever is asked for. One of them has no name. */
@Sandboxed
@Path("/sandbox/v2/corpora")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class CorporaResource {

    private static final int MOST_A_PAGE = 5;
    private static final Pattern PAGE_KEY = Pattern.compile("after-([0-9]{1,3})");

    private static final List<CorpusMessage> CORPORA = List.of(
            corpus(1, "Documentation", true),
            corpus(7, "Support tickets", true),
            corpus(8, "Frequently asked questions", true),
            corpus(19, "Contracts & law", false),
            corpus(42, "Product manuals", true),
            corpus(314, "Research papers of the last ten years, in all languages, with their supplements", true),
            corpus(1001, "Wiki (English)", true),
            new CorpusMessage("crp_20077", CorpusKey.of(20077), Optional.empty(), true));

    private final BearerCheck bearers;

    CorporaResource(BearerCheck bearers) {
        this.bearers = bearers;
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CorpusMessage(String id, CorpusKey key, Optional<String> name, boolean enabled) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Metadata(@JsonProperty("page_key") Optional<String> pageKey) {}

    record CorporaResponse(List<CorpusMessage> corpora, Metadata metadata) {}

    @GET
    public CorporaResponse list(@Context HttpHeaders headers, @QueryParam("page_key") Optional<String> pageKey) {
        bearers.bearer(headers)
                .orElseThrow(JobsException::unauthenticated)
                .onlyCustomer()
                .orElseThrow(JobsException::forbidden);
        var from = pageKey.map(CorporaResource::position).orElse(0);
        var to = Math.min(from + MOST_A_PAGE, CORPORA.size());
        var next = Optional.of("after-" + to).filter(more -> to < CORPORA.size());
        return new CorporaResponse(CORPORA.subList(from, to), new Metadata(next));
    }

    @ServerExceptionMapper
    public RestResponse<JobsError> refuse(JobsException refusal) {
        return RestResponse.ResponseBuilder.create(refusal.status(), refusal.error())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static int position(String pageKey) {
        var key = PAGE_KEY.matcher(pageKey);
        if (!key.matches() || Integer.parseInt(key.group(1)) > CORPORA.size()) {
            throw JobsException.invalid("page_key", "is not for this list");
        }
        return Integer.parseInt(key.group(1));
    }

    private static CorpusMessage corpus(long number, String name, boolean enabled) {
        return new CorpusMessage("crp_" + number, CorpusKey.of(number), Optional.of(name), enabled);
    }
}
