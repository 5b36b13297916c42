package io.jobsconsole.jobs.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * The service's opaque key of a page. The console returns it to the service unchanged. In an address it is written in
 * URL-safe base64, because links often damage {@code +}, {@code /} and {@code =}.
 */
public record PageKey(String value) {

    private static final String AS_TEXT = ".";

    /** Whether a link with this key is short enough for browsers, proxies and the console's own limit. */
    public boolean fitsALink() {
        return written().length() <= PagePosition.LONGEST_KEY;
    }

    /** The key in URL-safe form. */
    String written() {
        var url = Base64.getUrlEncoder().withoutPadding();
        return bytes().map(url::encodeToString).orElseGet(() -> AS_TEXT + url.encodeToString(value.getBytes(UTF_8)));
    }

    static Optional<PageKey> read(String written) {
        try {
            var key = written.startsWith(AS_TEXT)
                    ? new String(Base64.getUrlDecoder().decode(written.substring(1)), UTF_8)
                    : Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(written));
            return Optional.of(new PageKey(key)).filter(read -> !key.isEmpty());
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** The bytes of a key in standard base64; empty when encoding them again would give another key. */
    private Optional<byte[]> bytes() {
        try {
            var bytes = Base64.getDecoder().decode(value);
            return Optional.of(bytes)
                    .filter(same -> Base64.getEncoder().encodeToString(same).equals(value));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
