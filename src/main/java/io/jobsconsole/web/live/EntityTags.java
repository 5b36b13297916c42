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
 * Makes the entity tags of pages (RFC 9110, 8.8.3). A tag changes with the jobs that were read and with the way they are
 * shown. It does not change with the ages on the page, which a reader can work out.
 */
@Singleton
public class EntityTags {

    private static final int BYTES = 12;

    private final String release;

    EntityTags(@ConfigProperty(name = "quarkus.application.version") String release) {
        this.release = release;
    }

    /** A weak entity tag, because two pages with the same tag may differ in their ages. */
    public EntityTag of(ConsoleRequest request, Object... read) {
        var hash = Sha256.begin();
        add(
                hash,
                List.of(
                        release,
                        request.visitor().id(),
                        request.address(),
                        Layout.Appearance.of(request),
                        start(request)));
        add(hash, List.of(read));
        return new EntityTag(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash.digest(), BYTES)), true);
    }

    /** The list says whether the account opens with it. */
    private static String start(ConsoleRequest request) {
        return request.openedAccount().flatMap(request::storedStartView).orElse("");
    }

    /** Hashes item by item: as one text, a list would take as much memory as its page. */
    private static void add(MessageDigest hash, Object read) {
        if (read instanceof Iterable<?> several) {
            several.forEach(each -> add(hash, each));
            return;
        }
        hash.update(read.toString().getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }
}
