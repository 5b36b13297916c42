package io.jobsconsole.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a request says where its body ends (RFC 9112, 6.3). A proxy and Netty may see the end in different places, and what
 * stands between them would become a request that the proxy never saw.
 */
record BodyFraming(String method, List<String> codings, Optional<String> length) {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD");

    static BodyFraming of(HttpServerRequest request) {
        return new BodyFraming(
                request.method().name(),
                request.headers().getAll(HttpHeaders.TRANSFER_ENCODING),
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH)));
    }

    static BodyFraming of(HttpRequest request) {
        return new BodyFraming(
                request.method().name(),
                request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING),
                Optional.ofNullable(request.headers().get(HttpHeaderNames.CONTENT_LENGTH)));
    }

    /** Netty overlooks a coding beside {@code chunked}. A body on GET or HEAD has no meaning (RFC 9110, 9.3.1). */
    boolean isAmbiguous() {
        return hasBody() && BODILESS.contains(method)
                || codings.size() > 1
                || codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("chunked"));
    }

    /** Whether the connection ends with this request: Netty finds the end of chunks that others would refuse, too. */
    boolean isLast() {
        return isAmbiguous() || !codings.isEmpty();
    }

    private boolean hasBody() {
        return !codings.isEmpty() || length.filter(bytes -> !bytes.equals("0")).isPresent();
    }
}
