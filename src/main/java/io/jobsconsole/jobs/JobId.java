package io.jobsconsole.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the id of a job stands in the path of an address. Most stand there as they are; one with any other sign, a slash
 * for one, in URL-safe base64 behind a tilde, so that no proxy on the way reads it as another path.
 */
public final class JobId {

    /** An id has at most so many characters. Not documented; the longest that was seen has 300. */
    public static final int LONGEST = 500;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+/accounts/[^/?#]+/jobs/([^?#]+).*");
    private static final String CODED = "~";

    private JobId() {}

    public static String written(String id) {
        var coded = Base64.getUrlEncoder().withoutPadding();
        return PLAIN.matcher(id).matches() ? id : CODED + coded.encodeToString(id.getBytes(UTF_8));
    }

    /** Reads what {@link #written} writes, and takes anything else for an id as it is. */
    public static String read(String written) {
        return written.startsWith(CODED) ? decoded(written).orElse(written) : written;
    }

    /** What somebody typed or pasted as an id: the address of a job's page stands for the job. */
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
