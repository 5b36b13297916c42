package io.jobsconsole.token;

import io.jobsconsole.account.Secret;
import io.jobsconsole.token.Credential.Scheme;
import java.time.Instant;

/** A bearer token for the jobs API with its expiry time. */
record Bearer(Secret token, Instant expires) {

    Credential credential() {
        return new Credential(Scheme.BEARER, token);
    }
}
