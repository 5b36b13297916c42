package io.jobsconsole.web.page;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Serves static files compressed. Each file is compressed once, and browsers may cache it for a year, because a changed
 * file has another URL. Quarkus serves everything else, and in dev mode all files. The configuration of Quarkus cannot do
 * this: its HTTP filters and its max-age of static files ignore the query. While one release replaces another, browsers
 * would then cache a file of one release for a year under the URL of the other.
 */
@Singleton
@UnlessBuildProfile("dev")
class VersionedAssets {

    /** Runs before the handler of Quarkus, which would compress the file for every response. */
    private static final int BEFORE_FILES = -1;

    private static final String A_YEAR = "public, immutable, max-age=31536000";

    private final Map<String, Buffer> compressed = new ConcurrentHashMap<>();

    void serve(@Observes Router router) {
        router.route("/assets/:name").order(BEFORE_FILES).handler(this::answer);
    }

    /** While one release replaces another, a browser may ask either of them for a file of the other. */
    private void answer(RoutingContext context) {
        var name = context.pathParam("name");
        var request = context.request();
        if (!AssetUrls.isCurrent(name, request.uri())) {
            context.addHeadersEndHandler(ready -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
            context.next();
            return;
        }
        if (request.method() != HttpMethod.GET || !acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MimeMapping.getMimeTypeForFilename(name) + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader(HttpHeaders.CACHE_CONTROL, A_YEAR)
                .end(compressed.computeIfAbsent(name, VersionedAssets::compress));
    }

    /** Every browser names gzip in plain words, so quality values and wildcards are not parsed. */
    private static boolean acceptsGzip(String encodings) {
        return encodings != null && encodings.contains("gzip");
    }

    private static Buffer compress(String name) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(AssetUrls.content(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
