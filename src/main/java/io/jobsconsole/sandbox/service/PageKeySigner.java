package io.jobsconsole.sandbox.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobsconsole.sandbox.SandboxConfig;
import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.store.PageStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads signed page keys. A key contains everything that the next page needs, so the sandbox stores none.
 */
@Sandboxed
class PageKeySigner {

    private static final int SIGNATURE_LENGTH = 32;

    private final SecretKeySpec secret;
    private final ObjectMapper json;

    PageKeySigner(SandboxConfig config, ObjectMapper json) {
        this.secret = new SecretKeySpec(config.clientSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.json = json;
    }

    String write(ApiVersion version, PageStart start) {
        try {
            var content = json.writeValueAsBytes(start);
            var key = Arrays.copyOf(signature(version, content), SIGNATURE_LENGTH + content.length);
            System.arraycopy(opaque(content), 0, key, SIGNATURE_LENGTH, content.length);
            return Base64.getEncoder().encodeToString(key);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The start of the page; empty when the key was not issued here, or for another customer or version. */
    Optional<PageStart> read(ApiVersion version, String key, long customer) {
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length < SIGNATURE_LENGTH) return Optional.empty();
            var content = opaque(Arrays.copyOfRange(bytes, SIGNATURE_LENGTH, bytes.length));
            var claimed = Arrays.copyOf(bytes, SIGNATURE_LENGTH);
            if (!MessageDigest.isEqual(claimed, signature(version, content))) return Optional.empty();
            return Optional.of(json.readValue(content, PageStart.class)).filter(start -> start.customer() == customer);
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Flips the highest bit of each byte, and back: in base64, plain JSON looks like a token that leaked. */
    private static byte[] opaque(byte[] content) {
        var flipped = content.clone();
        for (var i = 0; i < flipped.length; i++) {
            flipped[i] ^= (byte) 0x80;
        }
        return flipped;
    }

    private byte[] signature(ApiVersion version, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update((byte) version.ordinal());
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
