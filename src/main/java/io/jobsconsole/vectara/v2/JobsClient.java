package io.jobsconsole.vectara.v2;

import io.jobsconsole.vectara.CallHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.util.List;

/** The operations of version 2 as they are on the wire: answers come as they are. The timeout is in whole seconds. */
@Path("/v2")
@Produces(MediaType.APPLICATION_JSON)
public interface JobsClient extends Closeable {

    @GET
    @Path("/jobs")
    Uni<byte[]> list(
            @BeanParam CallHeaders headers,
            @HeaderParam("Request-Timeout") long timeoutSeconds,
            @QueryParam("corpus_key") List<String> corpusKeys,
            @QueryParam("after") String after,
            @QueryParam("state") List<String> states,
            @QueryParam("limit") int limit,
            @QueryParam("page_key") String pageKey);

    @GET
    @Path("/jobs/{id}")
    Uni<byte[]> job(
            @BeanParam CallHeaders headers,
            @HeaderParam("Request-Timeout") long timeoutSeconds,
            @PathParam("id") String id);

    @GET
    @Path("/corpora")
    Uni<byte[]> corpora(
            @BeanParam CallHeaders headers,
            @HeaderParam("Request-Timeout") long timeoutSeconds,
            @QueryParam("limit") int limit,
            @QueryParam("page_key") String pageKey);
}
