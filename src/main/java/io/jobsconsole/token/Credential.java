package io.jobsconsole.token;

import io.jobsconsole.account.Secret;

/** The credential for the jobs API. It is sent in one of two headers; the API rejects requests with both. */
public record Credential(Scheme scheme, Secret value) {

    /** The header that carries the credential. */
    public enum Scheme {
        /** {@code Authorization} (RFC 6750, 2.1). */
        BEARER,
        /** {@code x-api-key}. */
        API_KEY
    }

    /** The value of the {@code Authorization} header; null for no header. */
    public String authorization() {
        return scheme == Scheme.BEARER ? "Bearer " + value.value() : null;
    }

    /** The value of the {@code x-api-key} header; null for no header. */
    public String apiKey() {
        return scheme == Scheme.API_KEY ? value.value() : null;
    }
}
