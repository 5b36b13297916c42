package io.jobsconsole.web.corpora;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import io.jobsconsole.account.Account;
import io.jobsconsole.data.CorporaData;
import io.jobsconsole.data.Problem;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.reading.CorporaReading;
import io.jobsconsole.web.filter.FilterDescription;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.CanonicalUrl;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.UnknownNames;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** All corpora of an account among its newest thousand jobs, those in trouble first. */
@Path("/accounts/{account}/corpora")
@Authenticated
@APIResponse(responseCode = "401", description = Problem.NO_BEARER)
@APIResponse(
        responseCode = "default",
        description = Problem.ANY_FAILURE,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class CorporaResource {

    private static final String STATES = "states";
    private static final String SINCE = "since";

    private final ConsoleRequest consoleRequest;
    private final CorporaPresenter presenter;
    private final CorporaDataPresenter dataPresenter;
    private final Clock clock;

    CorporaResource(
            ConsoleRequest consoleRequest,
            CorporaPresenter presenter,
            CorporaDataPresenter dataPresenter,
            Clock clock) {
        this.consoleRequest = consoleRequest;
        this.presenter = presenter;
        this.dataPresenter = dataPresenter;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> corpora(
            @RestPath("account") String key,
            @Context UriInfo uri,
            @Context Request conditions,
            HttpServerRequest request) {
        var account = consoleRequest.account(key);
        var now = clock.instant();
        var query = query(uri.getQueryParameters(), now);
        CanonicalUrl.require(
                request, consoleRequest.canonical(AccountUrls.of(account).corpora(query)));
        return read(account, query, now).map(result -> {
            var version = presenter.version(consoleRequest, result);
            return Optional.ofNullable(conditions.evaluatePreconditions(version))
                    .orElseGet(() -> Response.ok(new CorporaTemplate(presenter.of(consoleRequest, result, version)))
                            .tag(version))
                    .build();
        });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(operationId = "listCorpora", summary = "All corpora among the newest thousand jobs")
    @Parameter(name = STATES, in = QUERY, description = FilterDescription.STATES, schema = @Schema(type = STRING))
    @Parameter(
            name = SINCE,
            in = QUERY,
            description = "A span such as 24h or 7d, a day, or a UTC time. 180d when absent.",
            schema = @Schema(type = STRING))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CorporaData.class)))
    public Uni<CorporaData> data(@RestPath("account") String key, @Context UriInfo uri) {
        var account = consoleRequest.account(key);
        var now = clock.instant();
        return read(account, query(uri.getQueryParameters(), now), now)
                .map(result -> dataPresenter.of(consoleRequest, result));
    }

    private Uni<CorporaResult> read(Account account, JobQuery query, Instant now) {
        return Uni.combine()
                .all()
                .unis(CorporaReading.of(consoleRequest.newestJobs(now), query), consoleRequest.corpusNames())
                .with((reading, names) -> new CorporaResult(account, reading, names));
    }

    /** Time and states are read as in the address of a list, but for the time where the address names none. */
    private JobQuery query(MultivaluedMap<String, String> parameters, Instant now) {
        consoleRequest.ignore(UnknownNames.besides(Set.of(STATES, SINCE), parameters));
        var list = JobQuery.parse(parameters, consoleRequest.jobs().corpusForm(), now);
        var isSinceNamed = parameters.getOrDefault(SINCE, List.of()).stream().anyMatch(value -> !value.isBlank());
        var query = JobQuery.everything().inStates(list.states()).createdSince(isSinceNamed ? list.since() : Since.ALL);
        consoleRequest.ask(query);
        return query;
    }
}
