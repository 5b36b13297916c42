package io.jobsconsole.vectara;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** Rejects a successful answer that is an HTML page: the server at this address is not a jobs API. */
class HtmlResponseFilter implements ClientResponseFilter {

    private static final Set<String> HTML = Set.of("html", "xhtml+xml");

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() / 100 == 2 && isHtml(response.getMediaType())) {
            throw new NoApi();
        }
    }

    private static boolean isHtml(MediaType type) {
        return type != null && HTML.contains(type.getSubtype());
    }

    /** The answer was an HTML page. */
    static class NoApi extends RuntimeException {

        NoApi() {
            super("A web page instead of an answer", null, false, false);
        }
    }
}
