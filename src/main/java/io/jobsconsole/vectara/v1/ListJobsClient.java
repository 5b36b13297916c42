package io.jobsconsole.vectara.v1;

import io.jobsconsole.vectara.CallHeaders;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;

/** The operation ListJobs 1.0 as it is on the wire. */
@Path("/v1/list-jobs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ListJobsClient extends Closeable {

    /**
     * The answer as it came, for {@link ListJobsResponse}. The timeout travels under both names by which it is published, in
     * the form {@code 30S}.
     */
    @POST
    Uni<byte[]> listJobs(
            @BeanParam CallHeaders headers,
            @HeaderParam("customer-id") long customerId,
            @HeaderParam("timeout") String timeout,
            @HeaderParam("grpc-timeout") String grpcTimeout,
            ListJobsRequest request);
}
