package io.jobsconsole.web.home;

import io.jobsconsole.web.error.NoAccessibleAccount;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** Opens the account that the visitor opened last, or the first account, with its start view; and lists the accounts. */
@Path("/")
@Authenticated
class HomeResource {

    private final ConsoleRequest consoleRequest;
    private final Messages messages;
    private final Clock clock;

    HomeResource(ConsoleRequest consoleRequest, Messages messages, Clock clock) {
        this.consoleRequest = consoleRequest;
        this.messages = messages;
        this.clock = clock;
    }

    @GET
    public Response home() {
        var start = consoleRequest
                .lastAccount()
                .map(account -> consoleRequest.start(account, clock.instant()))
                .orElseThrow(NoAccessibleAccount::new);
        return Response.seeOther(URI.create(start)).build();
    }

    /** Opens an account with its start view. */
    @GET
    @Path("accounts/{account}")
    public Response account(@RestPath("account") String key) {
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, consoleRequest.start(consoleRequest.account(key), clock.instant()))
                .build();
    }

    /** Redirects to the same account, and keeps the query. */
    @GET
    @Path("jobs")
    public Response jobs(HttpServerRequest request) {
        var query = request.query() == null ? "" : "?" + request.query();
        // A header instead of a URI: browsers send characters in a query that java.net.URI refuses.
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, jobs() + query)
                .build();
    }

    /** The accounts to choose from. */
    @GET
    @Path("accounts")
    @Produces(MediaType.TEXT_HTML)
    public AccountsTemplate accounts() {
        var accounts = consoleRequest.accounts();
        if (accounts.isEmpty()) {
            throw new NoAccessibleAccount();
        }
        return new AccountsTemplate(Layout.of(consoleRequest, messages.accountsTitle()), accounts);
    }

    private String jobs() {
        return consoleRequest
                .lastAccount()
                .map(AccountUrls::of)
                .map(AccountUrls::jobs)
                .orElseThrow(NoAccessibleAccount::new);
    }
}
