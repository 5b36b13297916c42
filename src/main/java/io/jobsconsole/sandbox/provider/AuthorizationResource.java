package io.jobsconsole.sandbox.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;

/** The sign-in page. Its form posts to the same address, which contains the authorization request. */
@DemoOnly
@Path("/sandbox/provider/authorize")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class AuthorizationResource {

    private final Client client;
    private final Grants grants;
    private final Clock clock;

    AuthorizationResource(Client client, Grants grants, Clock clock) {
        this.client = client;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    public Object ask(@Context UriInfo uri) {
        var request = request(uri);
        return request.error()
                .<Object>map(error ->
                        Response.seeOther(request.answered("error", error)).build())
                .orElseGet(() -> new SignInTemplate(Person.ALL));
    }

    @POST
    public Response signIn(@Context UriInfo uri, @FormParam("person") String name) {
        var request = request(uri);
        var person = Person.named(name).orElseThrow(BadRequestException::new);
        var answer = request.error()
                .map(error -> request.answered("error", error))
                .orElseGet(() -> {
                    var session = new Session(UUID.randomUUID().toString(), person, request, clock.instant());
                    return request.answered("code", grants.codeFor(session));
                });
        return Response.seeOther(answer).build();
    }

    /**
     * The request, if its client and redirect URI are the console's: no other address gets a redirect (RFC 6749,
     * 4.1.2.1).
     */
    private AuthorizationRequest request(UriInfo uri) {
        var request = AuthorizationRequest.of(new Parameters(uri.getQueryParameters()));
        if (request.isFrom(client)) return request;
        throw new BadRequestException();
    }
}
