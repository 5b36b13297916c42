package io.jobsconsole.web;

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
class Assets {

    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private Assets() {}

    @TemplateExtension(namespace = "asset")
    static String path(String name) {
        return PATHS.computeIfAbsent(name, Assets::marked);
    }

    private static String marked(String name) {
        var path = "/assets/" + name;
        try (var file = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            var content = new CRC32();
            content.update(Objects.requireNonNull(file, path).readAllBytes());
            return path + "?v=" + Long.toHexString(content.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
