package io.jobsconsole.web.list;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import io.jobsconsole.account.Account;
import io.jobsconsole.data.ListData;
import io.jobsconsole.data.Problem;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.NumberedPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.reading.ListReading;
import io.jobsconsole.jobs.reading.PageWalk;
import io.jobsconsole.web.error.ListPageNotFound;
import io.jobsconsole.web.filter.FilterDescription;
import io.jobsconsole.web.filter.LocalTimeField;
import io.jobsconsole.web.job.UsualDurationCache;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.CanonicalUrl;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.UnknownNames;
import io.jobsconsole.web.request.ViewOptions;
import io.jobsconsole.web.share.ListDataPresenter;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** The job list of an account. Its URL alone decides which jobs it shows. */
@Path("/accounts/{account}/jobs")
@Authenticated
@APIResponse(responseCode = "401", description = Problem.NO_BEARER)
@APIResponse(
        responseCode = "default",
        description = Problem.ANY_FAILURE,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class JobListResource {

    private final ConsoleRequest consoleRequest;
    private final LocalTimeField localTimeField;
    private final JobListPresenter presenter;
    private final ListDataPresenter listData;
    private final ListRefreshPresenter refresh;
    private final UsualDurationCache usualDurations;
    private final Clock clock;

    JobListResource(
            ConsoleRequest consoleRequest,
            LocalTimeField localTimeField,
            JobListPresenter presenter,
            ListDataPresenter listData,
            ListRefreshPresenter refresh,
            UsualDurationCache usualDurations,
            Clock clock) {
        this.consoleRequest = consoleRequest;
        this.localTimeField = localTimeField;
        this.presenter = presenter;
        this.listData = listData;
        this.refresh = refresh;
        this.usualDurations = usualDurations;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> list(
            @RestPath("account") String key,
            @Context UriInfo uri,
            @Context Request conditions,
            HttpServerRequest request) {
        var account = consoleRequest.account(key);
        var now = clock.instant();
        consoleRequest.show(ViewOptions.parse(uri.getQueryParameters()));
        consoleRequest.ignore(UnknownNames.in(uri.getQueryParameters()));
        var asked = ask(localTimeField.in(uri.getQueryParameters()), now);
        var byNumber = byNumber(uri, asked, now);
        if (byNumber.isPresent()) {
            return find(account, asked, byNumber.get());
        }
        if (leadsToNewer(uri, asked)) {
            return consoleRequest.newestJobs(now).newer(asked).map(found -> {
                throw CanonicalUrl.leadingTo(consoleRequest.addresses().jobs(found));
            });
        }
        CanonicalUrl.require(request, consoleRequest.canonical(asked));
        var isAsked = request.headers().contains(HttpHeaders.IF_NONE_MATCH);
        var list = read(account, asked, now, isAsked).map(result -> answer(result, conditions));
        return asked.isOneJob() ? jobOr(list, account, asked.job().orElseThrow(), now) : list;
    }

    /** The same page of jobs as JSON, for any spelling of the URL. A page token of another list is an error of the client. */
    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(
            operationId = "listJobs",
            summary = "One page of a list of jobs",
            description =
                    "The jobs that the page of the list shows, in its order. The first page of the list without any"
                            + " filter ends with the active jobs that are older than it; olderActive says how many they are. They"
                            + " come again on a later page.")
    @Parameter(name = "corpus", in = QUERY, description = FilterDescription.CORPUS, schema = @Schema(type = STRING))
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
    @Parameter(
            name = "page",
            in = QUERY,
            description = "The value newer, beside until: the page of the jobs that were created from that moment on.",
            schema = @Schema(type = STRING))
    @Parameter(
            name = "limit",
            in = QUERY,
            description = "25, 50 or 100 jobs. 100 when absent.",
            schema = @Schema(type = STRING))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListData.class)))
    public Uni<ListData> data(@RestPath("account") String key, @Context UriInfo uri) {
        var account = consoleRequest.account(key);
        var now = clock.instant();
        consoleRequest.ignore(UnknownNames.in(uri.getQueryParameters()));
        var asked = ask(uri.getQueryParameters(), now);
        if (!new Pagination(key).isIntact(asked)) {
            throw new JobsFailure(JobsFailure.Kind.PAGE_KEY_REFUSED);
        }
        if (leadsToNewer(uri, asked)) {
            return consoleRequest.newestJobs(now).newer(asked).chain(found -> data(found, now));
        }
        return byNumber(uri, asked, now)
                .map(page -> walk(account, asked, page).chain(found -> data(found, page.asOf())))
                .orElseGet(() -> data(asked, now));
    }

    private Uni<ListData> data(JobQuery list, Instant now) {
        return ListReading.shown(consoleRequest.newestJobs(now), list)
                .map(reading -> listData.ofPage(consoleRequest, list, reading, now));
    }

    private static boolean leadsToNewer(UriInfo uri, JobQuery asked) {
        return asked.window().until().isPresent() && Pagination.leadsToNewer(uri.getQueryParameters());
    }

    private static Optional<NumberedPage> byNumber(UriInfo uri, JobQuery asked, Instant now) {
        return NumberedPage.read(uri.getQueryParameters(), now).filter(page -> !asked.isOnOnePage());
    }

    private JobQuery ask(Map<String, ? extends Collection<String>> parameters, Instant now) {
        var asked = JobQuery.parse(parameters, consoleRequest.jobs().corpusForm(), now);
        consoleRequest.ask(asked);
        return asked;
    }

    /** The page, or 304 if the client has the current version. */
    private Response answer(ListResult result, Request conditions) {
        var version = refresh.version(consoleRequest, result);
        return Optional.ofNullable(conditions.evaluatePreconditions(version))
                .orElseGet(() -> Response.ok(new JobListTemplate(presenter.of(consoleRequest, result, version)))
                        .tag(version))
                .build();
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == JobsFailure.Kind.NOT_FOUND;
    }

    /** One job that exists has a page of its own. */
    private Uni<Response> jobOr(Uni<Response> list, Account account, String id, Instant now) {
        var job = consoleRequest
                .jobs()
                .find(id, now)
                .onFailure(JobListResource::isNotFound)
                .recoverWithItem(Optional.empty());
        return job.chain(found -> {
            if (found.isPresent()) {
                throw CanonicalUrl.leadingTo(AccountUrls.of(account).job(id));
            }
            return list;
        });
    }

    /**
     * Reads the page that the URL names, or the first page if the page token fits another list or is refused.
     *
     * @param isSeen whether the request is conditional: its client has the additions to the list, which are then not read
     */
    private Uni<ListResult> read(Account account, JobQuery asked, Instant now, boolean isSeen) {
        var first = asked.atFirstPage();
        if (!new Pagination(account.key()).isIntact(asked)) {
            return read(account, asked, first, now, isSeen);
        }
        return read(account, asked, asked, now, isSeen)
                .onFailure(JobListResource::isRefusedKey)
                .recoverWithUni(() -> read(account, asked, first, now, isSeen));
    }

    private Uni<ListResult> read(Account account, JobQuery asked, JobQuery shown, Instant now, boolean isSeen) {
        var newest = consoleRequest.newestJobs(now);
        var list = isSeen ? ListReading.again(newest, shown) : ListReading.of(newest, shown);
        return Uni.combine()
                .all()
                .unis(list, consoleRequest.corpusNames())
                .with((reading, names) -> new ListResult(
                        account,
                        asked,
                        shown,
                        consoleRequest.viewOptions(),
                        reading,
                        names,
                        () -> usualDurations.now(account, consoleRequest.visitor(), newest),
                        now));
    }

    /** Reads the list up to the page with this number, and redirects to the URL with that page's key. */
    private Uni<Response> find(Account account, JobQuery list, NumberedPage page) {
        return walk(account, list, page).map(found -> {
            throw CanonicalUrl.leadingTo(consoleRequest.addresses().jobs(found));
        });
    }

    /** The page of a list with this number, or {@link ListPageNotFound}. */
    private Uni<JobQuery> walk(Account account, JobQuery list, NumberedPage page) {
        return new PageWalk(consoleRequest.jobs(), account.key(), page.asOf(), clock)
                .to(list, page.number())
                .map(found -> found.orElseThrow(() -> new ListPageNotFound(list, page.number())));
    }

    private static boolean isRefusedKey(Throwable failure) {
        return failure instanceof JobsFailure refused && refused.kind() == JobsFailure.Kind.PAGE_KEY_REFUSED;
    }
}
