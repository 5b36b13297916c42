package io.jobsconsole.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether a page would show anything new (RFC 9110, 8.8.3). By what was read and how it is shown: not by the ages in
 * it, which every reader can count on.
 */
@Singleton
class PageVersions {

    private static final int BYTES = 12;

    private final String release;

    PageVersions(@ConfigProperty(name = "quarkus.application.version") String release) {
        this.release = release;
    }

    /** Weak, since two pages of the same version differ in their ages. */
    EntityTag of(Visit visit, Object... read) {
        var shown = List.of(release, visit.visitor().id(), visit.address(), visit.look());
        var all = shown + Arrays.toString(read);
        var hash = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)), true);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
