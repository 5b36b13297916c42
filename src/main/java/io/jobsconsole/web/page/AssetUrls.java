package io.jobsconsole.web.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of the static files. Each carries a mark of its content, so that browsers may keep a file for good and still
 * get the new one.
 */
public class AssetUrls {

    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private AssetUrls() {}

    @TemplateExtension(namespace = "asset")
    static String path(String name) {
        return PATHS.computeIfAbsent(name, AssetUrls::marked);
    }

    /** Whether pages name that file by that address, in the state in which it is now. */
    static boolean isAddress(String name, String address) {
        return address.equals(PATHS.get(name));
    }

    public static byte[] content(String name) {
        try (var file = AssetUrls.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String marked(String name) {
        var content = new CRC32();
        content.update(content(name));
        return "/assets/" + name + "?v=" + Long.toHexString(content.getValue());
    }
}
