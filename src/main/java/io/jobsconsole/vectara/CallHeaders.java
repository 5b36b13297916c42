package io.jobsconsole.vectara;

import io.jobsconsole.token.Credential;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicInteger;

/** What every call carries, whatever the version: a credential, and the number of the request that it serves. */
public class CallHeaders {

    private final Credential credential;
    private final String request;
    private final AtomicInteger calls;

    CallHeaders(Credential credential, String request, AtomicInteger calls) {
        this.credential = credential;
        this.request = request;
        this.calls = calls;
    }

    /** A call goes out with these: they may go with a second try, too. */
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

    /** By which our log, our error pages and the service's log can be joined. */
    @HeaderParam("X-Request-Id")
    public String getRequest() {
        return request;
    }
}
