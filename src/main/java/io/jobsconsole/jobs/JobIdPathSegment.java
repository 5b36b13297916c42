package io.jobsconsole.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Encodes a job id for the path of an address. An id of letters, digits, {@code _} and {@code -} is written unchanged.
 * Any other id, for example one with a slash, is written in URL-safe base64 after a tilde, so that no proxy changes the
 * path.
 */
public final class JobIdPathSegment {

    /** The longest accepted id, in characters. The limit is not documented; the longest id seen has 300. */
    public static final int LONGEST = 500;

    /** Ids that change the path of an address, or that servers refuse there even when they are encoded. */
    private static final Pattern ANOTHER_PLACE = Pattern.compile("\\.\\.?|(?s).*[/\\\\;%\\x00].*");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+/accounts/[^/?#]+/jobs/([^?#]+).*");
    private static final String CODED = "~";

    private JobIdPathSegment() {}

    /** Whether version 2 can be asked for a job by this id, which stands in the path of its address. */
    public static boolean isPathSegment(String id) {
        return !ANOTHER_PLACE.matcher(id).matches();
    }

    public static String written(String id) {
        var coded = Base64.getUrlEncoder().withoutPadding();
        return PLAIN.matcher(id).matches() ? id : CODED + coded.encodeToString(id.getBytes(UTF_8));
    }

    /** Decodes the result of {@link #written}; any other text is the id itself. */
    public static String read(String written) {
        return written.startsWith(CODED) ? decoded(written).orElse(written) : written;
    }

    /** The id in a text that a visitor entered: the address of a job's page counts as the id of that job. */
    static String typed(String text) {
        var address = ADDRESS.matcher(text);
        return address.matches() ? read(address.group(1)) : text;
    }

    private static Optional<String> decoded(String written) {
        try {
            var id = new String(Base64.getUrlDecoder().decode(written.substring(CODED.length())), UTF_8);
            return Optional.of(id).filter(read -> written(read).equals(written));
        } catch (IllegalArgumentException notCoded) {
            return Optional.empty();
        }
    }
}
