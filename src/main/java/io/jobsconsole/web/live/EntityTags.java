package io.jobsconsole.web.live;

import io.jobsconsole.lang.Sha256;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether a page would show anything new (RFC 9110, 8.8.3). By what was read and how it is shown: not by the ages in
 * it, which every reader can count on.
 */
@Singleton
public class EntityTags {

    private static final int BYTES = 12;

    private final String release;

    EntityTags(@ConfigProperty(name = "quarkus.application.version") String release) {
        this.release = release;
    }

    /** Weak, since two pages of the same version differ in their ages. */
    public EntityTag of(ConsoleRequest request, Object... read) {
        var hash = Sha256.begin();
        add(hash, List.of(release, request.visitor().id(), request.address(), Layout.Appearance.of(request)));
        add(hash, List.of(read));
        return new EntityTag(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash.digest(), BYTES)), true);
    }

    /** Piece by piece: as one text, a list would take as much memory as its page. */
    private static void add(MessageDigest hash, Object read) {
        if (read instanceof Iterable<?> several) {
            several.forEach(each -> add(hash, each));
            return;
        }
        hash.update(read.toString().getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }
}
