package io.jobsconsole.web.share;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import io.jobsconsole.account.Account;
import io.jobsconsole.data.CsvWriter;
import io.jobsconsole.data.ListData;
import io.jobsconsole.data.Problem;
import io.jobsconsole.jobs.JobIdPathSegment;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobQueryWriter;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.web.filter.FilterDescription;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.UnknownNames;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/**
 * All jobs of a list as a file. Every page is read before the first byte is sent, so the client gets a whole file or an
 * error page, never half a file. Meanwhile the browser shows a waiting download, and the list stays on screen. A page with
 * the progress would have to keep the jobs of one visitor in one process.
 */
@Path("/accounts/{account}/jobs.{form:csv|json}")
@Authenticated
@APIResponse(responseCode = "401", description = Problem.NO_BEARER)
@APIResponse(
        responseCode = "default",
        description = Problem.ANY_FAILURE,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class ExportResource {

    private static final String CSV = "text/csv; charset=UTF-8; header=present";

    /** The ids of the jobs that the file may hold, as in the addresses of their pages; all of the list where there is none. */
    private static final String SELECTED = "id";

    private static final Pattern NO_FILE_NAME = Pattern.compile("[^A-Za-z0-9-]+");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ConsoleRequest request;
    private final ListDataPresenter listData;
    private final Clock clock;

    ExportResource(ConsoleRequest request, ListDataPresenter listData, Clock clock) {
        this.request = request;
        this.listData = listData;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "exportJobs", summary = "All jobs of a list, at most 10,000")
    @Parameter(name = "corpus", in = QUERY, description = FilterDescription.CORPUS, schema = @Schema(type = STRING))
    @Parameter(
            name = "id",
            in = QUERY,
            description =
                    "Of the jobs of the list only those with this id, as in the address of its page. May be repeated.",
            schema = @Schema(type = STRING))
    @Parameter(name = "job", in = QUERY, description = FilterDescription.JOB, schema = @Schema(type = STRING))
    @Parameter(name = "since", in = QUERY, description = FilterDescription.SINCE, schema = @Schema(type = STRING))
    @Parameter(name = "until", in = QUERY, description = FilterDescription.UNTIL, schema = @Schema(type = STRING))
    @Parameter(name = "ended", in = QUERY, description = FilterDescription.ENDED, schema = @Schema(type = STRING))
    @Parameter(name = "type", in = QUERY, description = FilterDescription.TYPE, schema = @Schema(type = STRING))
    @Parameter(name = "by", in = QUERY, description = FilterDescription.BY, schema = @Schema(type = STRING))
    @Parameter(name = "ran", in = QUERY, description = FilterDescription.RAN, schema = @Schema(type = STRING))
    @Parameter(name = "waited", in = QUERY, description = FilterDescription.WAITED, schema = @Schema(type = STRING))
    @Parameter(name = "text", in = QUERY, description = FilterDescription.TEXT, schema = @Schema(type = STRING))
    @Parameter(name = "group", in = QUERY, description = FilterDescription.GROUP, schema = @Schema(type = STRING))
    @Parameter(name = "sort", in = QUERY, description = FilterDescription.SORT, schema = @Schema(type = STRING))
    @Parameter(name = "states", in = QUERY, description = FilterDescription.STATES, schema = @Schema(type = STRING))
    @APIResponse(
            responseCode = "200",
            description =
                    "All of them, unless Jobs-Complete says false. Jobs-Ignored names parameters that are no filter,"
                            + " percent-encoded and joined by commas.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListData.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, description = CsvWriter.DESCRIPTION))
            })
    public Uni<Response> export(@RestPath("account") String key, @RestPath("form") String form, @Context UriInfo uri) {
        var account = request.account(key);
        var now = clock.instant();
        var query = JobQuery.parse(uri.getQueryParameters(), request.jobs().corpusForm(), now)
                .limitedTo(JobQuery.DEFAULT_LIMIT);
        request.ask(query);
        var unknown = UnknownNames.in(uri.getQueryParameters()).without(SELECTED);
        request.ignore(unknown);
        var selected = uri.getQueryParameters().getOrDefault(SELECTED, List.of()).stream()
                .map(JobIdPathSegment::read)
                .collect(Collectors.toSet());
        return ListReading.file(request.newestJobs(now), query)
                .map(whole -> selected.isEmpty() ? whole : whole.only(job -> selected.contains(job.id())))
                .map(whole -> file(form, listData.ofWhole(request, query, whole, now))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(account, query, whole, unknown, now, form))
                        .header("Jobs-Complete", whole.isComplete())
                        .header("Jobs-Ignored", unknown.names().isEmpty() ? null : unknown.encoded())
                        .build());
    }

    private static Response.ResponseBuilder file(String form, ListData list) {
        return form.equals("csv")
                ? Response.ok(CsvWriter.of(list.request().account(), list.jobs()), CSV)
                : Response.ok(list, MediaType.APPLICATION_JSON);
    }

    /** By its name alone one can tell what is in a file, and whether that is all. */
    private static String attachment(
            Account account, JobQuery query, NewestPage whole, UnknownNames unknown, Instant now, String form) {
        var number = account.customerId().map(String::valueOf).orElse(account.key());
        var states = JobQueryWriter.states(query).replace(',', '-');
        return "attachment; filename=\"jobs-" + number + "-" + states + "-" + STAMP.format(now) + extent(whole)
                + ignored(unknown) + "." + form + "\"";
    }

    /** A spreadsheet shows no header, and a line about the file between its jobs would be taken for one. */
    private static String ignored(UnknownNames unknown) {
        return unknown.names().isEmpty()
                ? ""
                : "-ignored-"
                        + NO_FILE_NAME
                                .matcher(String.join("-", unknown.names()))
                                .replaceAll("_");
    }

    private static String extent(NewestPage whole) {
        if (whole.isComplete()) {
            return "";
        }
        return whole.older().isPresent() ? "-newest-" + whole.looked().size() : "-incomplete";
    }
}
