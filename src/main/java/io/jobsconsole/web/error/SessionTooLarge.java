package io.jobsconsole.web.error;

import io.quarkus.security.AuthenticationCompletionException;
import java.util.List;
import java.util.Optional;

/** The tokens of a sign-in take more room than the cookies of a session may. */
public class SessionTooLarge extends AuthenticationCompletionException {

    /**
     * A token.
     *
     * @param token its name in the provider's answer, such as {@code id_token}
     * @param length in characters
     * @param largestClaim the name of the claim that takes most of it, if the token can be read
     */
    public record Part(String token, int length, Optional<String> largestClaim) {

        @Override
        public String toString() {
            return token + " " + length
                    + largestClaim.map(claim -> " (" + claim + ")").orElse("");
        }
    }

    private final int size;
    private final int limit;
    private final List<Part> parts;

    public SessionTooLarge(int size, int limit, List<Part> parts) {
        super("The session is too large");
        this.size = size;
        this.limit = limit;
        this.parts = List.copyOf(parts);
    }

    int size() {
        return size;
    }

    int limit() {
        return limit;
    }

    List<Part> parts() {
        return parts;
    }
}
