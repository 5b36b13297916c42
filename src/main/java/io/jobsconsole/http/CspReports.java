package io.jobsconsole.http;

import io.jobsconsole.web.format.SafeText;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Receives reports about violations of the content security policy (CSP 3, 5). Any client can send them, so their
 * content is untrusted.
 */
@Path("/csp-report")
@PermitAll
class CspReports {

    private static final Logger LOG = Logger.getLogger(CspReports.class);

    private static final int MOST_PER_MINUTE = 20;

    private final Guard rate = Guard.create()
            .withRateLimit()
            .limit(MOST_PER_MINUTE)
            .window(1, ChronoUnit.MINUTES)
            .done()
            .build();

    /** Non-blocking: otherwise a client that sends its report byte by byte would occupy a thread. */
    @POST
    @NonBlocking
    @Consumes({"application/csp-report", "application/reports+json"})
    public void report(String report) throws Exception {
        try {
            rate.call(() -> log(report), Void.class);
        } catch (RateLimitException enough) {
            LOG.debug("More policy reports than anyone reads");
        }
    }

    private static Void log(String report) {
        LOG.warnf("Policy report: %s", SafeText.brief(report));
        return null;
    }
}
