package io.jobsconsole.vectara;

import io.jobsconsole.token.Credential;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicInteger;

/** The headers of every call in both versions of the API: the credential and the request id. */
public class CallHeaders {

    private final Credential credential;
    private final String request;
    private final AtomicInteger calls;

    CallHeaders(Credential credential, String request, AtomicInteger calls) {
        this.credential = credential;
        this.request = request;
        this.calls = calls;
    }

    /** Counts an outgoing call. A retry uses the same headers and counts again. */
    void goOut() {
        calls.incrementAndGet();
    }

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public String getAuthorization() {
        return credential.authorization();
    }

    @HeaderParam("x-api-key")
    public String getApiKey() {
        return credential.apiKey();
    }

    /** The request id, which joins the console's log and error pages with the service's log. */
    @HeaderParam("X-Request-Id")
    public String getRequest() {
        return request;
    }
}
