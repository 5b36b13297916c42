package io.jobsconsole.sandbox.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** Sign-out at the provider (OpenID Connect RP-Initiated Logout 1.0). */
@DemoOnly
@Path("/sandbox/provider/end-session")
@PermitAll
class SignOutResource {

    private final Client client;
    private final Grants grants;
    private final Tokens tokens;

    SignOutResource(Client client, Grants grants, Tokens tokens) {
        this.client = client;
        this.grants = grants;
        this.tokens = tokens;
    }

    @GET
    public Response end(@Context UriInfo uri) {
        var query = new Parameters(uri.getQueryParameters());
        var back = query.one("post_logout_redirect_uri");
        var session = tokens.sessionOf(query.one("id_token_hint"));
        if (session.isEmpty() || !client.takesSignedOutAt(back)) throw new BadRequestException();
        grants.end(session.get());
        return Response.seeOther(
                        UriBuilder.fromUri(back).queryParam("state", "{state}").build(query.one("state")))
                .build();
    }
}
