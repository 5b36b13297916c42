package io.jobsconsole.token;

import io.jobsconsole.account.Secret;

/** What opens the jobs API. It travels in one header, since the API takes either but never both. */
public record Credential(Scheme scheme, Secret value) {

    /** The header by which it travels. */
    public enum Scheme {
        /** {@code Authorization} (RFC 6750, 2.1). */
        BEARER,
        /** {@code x-api-key}. */
        API_KEY
    }

    /** The value of the {@code Authorization} header; null when there is to be none. */
    public String authorization() {
        return scheme == Scheme.BEARER ? "Bearer " + value.value() : null;
    }

    /** The value of the {@code x-api-key} header; null when there is to be none. */
    public String apiKey() {
        return scheme == Scheme.API_KEY ? value.value() : null;
    }
}
