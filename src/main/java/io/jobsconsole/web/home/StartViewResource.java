package io.jobsconsole.web.home;

import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.StartView;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** Keeps the list with which the visitor opens an account, in a cookie of the browser. */
@Path("/accounts/{account}/start")
@Authenticated
class StartViewResource {

    private final ConsoleRequest consoleRequest;
    private final Clock clock;

    StartViewResource(ConsoleRequest consoleRequest, Clock clock) {
        this.consoleRequest = consoleRequest;
        this.clock = clock;
    }

    /** A sign-in in between leads here, without the form. */
    @GET
    public Response openAfterSignIn(@RestPath("account") String key) {
        return leadingTo(consoleRequest.start(consoleRequest.account(key), clock.instant()));
    }

    /** Keeps the list as the start view, and leads to it. All jobs of the account need no start view: the old one is forgotten. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @RestPath("account") String key,
            @FormParam("view") @DefaultValue("") String view,
            @FormParam("back") @DefaultValue("") String back) {
        var start = StartView.parse(consoleRequest.account(key), view, clock.instant());
        if (!consoleRequest.keep(start)) {
            throw new BadRequestException();
        }
        return leadingTo(AccountUrls.within(back).orElseGet(start::address));
    }

    private static Response leadingTo(String address) {
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
