package io.jobsconsole.token;

import io.jobsconsole.account.Secret;
import io.jobsconsole.token.Credential.Scheme;
import java.time.Instant;

/** What a token service issued for the jobs API, and until when it is good. */
record Bearer(Secret token, Instant expires) {

    Credential credential() {
        return new Credential(Scheme.BEARER, token);
    }
}
