package io.jobsconsole.sandbox;

import java.util.Optional;

/** The {@code Authorization} header of a call (RFC 6750, section 2.1). */
public class AuthorizationHeader {

    private static final String SCHEME = "Bearer ";

    private AuthorizationHeader() {}

    /** The token of the scheme Bearer; empty for any other scheme. */
    public static Optional<String> bearer(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
