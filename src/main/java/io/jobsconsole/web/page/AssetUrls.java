package io.jobsconsole.web.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * URLs of the static files. Each URL carries a hash of the file's content, so browsers may cache a file for long and still
 * load its next version.
 */
public class AssetUrls {

    private static final String DIRECTORY = "/META-INF/resources/assets/";
    private static final String URL = "/assets/";
    private static final String HASH = "?v=";

    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private AssetUrls() {}

    @TemplateExtension(namespace = "asset")
    static String path(String name) {
        return PATHS.computeIfAbsent(name, AssetUrls::versioned);
    }

    /** Whether pages use this URL for this file. A URL with the hash of another version does not count. */
    static boolean isCurrent(String name, String url) {
        return url.startsWith(URL + name + HASH)
                && AssetUrls.class.getResource(DIRECTORY + name) != null
                && url.equals(path(name));
    }

    public static byte[] content(String name) {
        try (var file = AssetUrls.class.getResourceAsStream(DIRECTORY + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String versioned(String name) {
        var content = new CRC32();
        content.update(content(name));
        return URL + name + HASH + Long.toHexString(content.getValue());
    }
}
