package io.jobsconsole.token;

import io.jobsconsole.account.Secret;
import java.time.Instant;

/** What the jobs API accepts, and until when. */
public record Bearer(Secret token, Instant expires) {

    /** The value of the {@code Authorization} header (RFC 6750, 2.1). */
    public String authorization() {
        return "Bearer " + token.value();
    }
}
