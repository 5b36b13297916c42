package io.jobsconsole.web.page;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
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
 * The static files by the addresses that pages name them by: packed once, and good for a year, since a changed file has
 * another address. Everything else is left to Quarkus; so are all of them while one works on them. The configuration cannot
 * do this: its filters and its age of static files see no query, and while a release replaces another one, the file of one
 * would be kept for a year under the address of the other.
 */
@Singleton
@UnlessBuildProfile("dev")
class CompressedAssets {

    /** Before the handler that would pack them for each answer. */
    private static final int BEFORE_FILES = -1;

    private static final String A_YEAR = "public, immutable, max-age=31536000";

    private final Map<String, Buffer> packed = new ConcurrentHashMap<>();

    void serve(@Observes Router router) {
        router.get("/assets/:name").order(BEFORE_FILES).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var name = context.pathParam("name");
        var request = context.request();
        if (!AssetUrls.isAddress(name, request.uri())
                || !acceptsPacked(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, MimeMapping.getMimeTypeForFilename(name) + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader(HttpHeaders.CACHE_CONTROL, A_YEAR)
                .end(packed.computeIfAbsent(name, CompressedAssets::pack));
    }

    /** As every browser says it. */
    private static boolean acceptsPacked(String encodings) {
        return encodings != null && encodings.contains("gzip");
    }

    private static Buffer pack(String name) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(AssetUrls.content(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
