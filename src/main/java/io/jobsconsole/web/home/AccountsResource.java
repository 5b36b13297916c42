package io.jobsconsole.web.home;

import io.jobsconsole.data.AccountsData;
import io.jobsconsole.data.Problem;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** The accounts that are open to the visitor: what each does now, what went wrong in it lately, and whether it can be reached. */
@Path("/")
@Authenticated
@APIResponse(responseCode = "401", description = Problem.NO_BEARER)
@APIResponse(
        responseCode = "default",
        description = Problem.ANY_FAILURE,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class AccountsResource {

    private final ConsoleRequest consoleRequest;
    private final AccountsReader reader;
    private final AccountsPresenter presenter;
    private final Clock clock;

    AccountsResource(ConsoleRequest consoleRequest, AccountsReader reader, AccountsPresenter presenter, Clock clock) {
        this.consoleRequest = consoleRequest;
        this.reader = reader;
        this.presenter = presenter;
        this.clock = clock;
    }

    @GET
    @Path("accounts")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> accounts(@Context Request conditions) {
        var now = clock.instant();
        return reader.read(consoleRequest, now).map(accounts -> answer(accounts, conditions, now));
    }

    @GET
    @Path("accounts")
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(operationId = "listAccounts", summary = "The accounts that are open to the visitor")
    @APIResponse(
            responseCode = "200",
            description = "OK, also if accounts cannot be reached: each says so by itself",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountsData.class)))
    public Uni<AccountsData> data() {
        var now = clock.instant();
        return reader.read(consoleRequest, now).map(accounts -> presenter.data(consoleRequest, accounts, now));
    }

    /** Opens an account with its start view. */
    @GET
    @Path("accounts/{account}")
    @Operation(hidden = true)
    public Response open(@RestPath("account") String key) {
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, consoleRequest.start(consoleRequest.account(key), clock.instant()))
                .build();
    }

    /** The page, or 304 if the client has the current version. */
    private Response answer(List<AccountResult> accounts, Request conditions, Instant now) {
        var version = presenter.version(consoleRequest, accounts);
        return Optional.ofNullable(conditions.evaluatePreconditions(version))
                .orElseGet(
                        () -> Response.ok(new AccountsTemplate(presenter.view(consoleRequest, accounts, version, now)))
                                .tag(version))
                .build();
    }
}
