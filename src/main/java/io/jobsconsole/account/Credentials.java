package io.jobsconsole.account;

import io.jobsconsole.lang.EnumName;

/** How the console opens the jobs API of an account. */
public enum Credentials {
    /** Each visitor's access token is exchanged for one (RFC 8693). */
    EXCHANGE,
    /** The console asks in its own name (RFC 6749, 4.4): the jobs API sees one identity for all visitors. */
    CLIENT_CREDENTIALS,
    /** The account's own key. The jobs API sees one identity for all visitors, too. */
    API_KEY,
    /** Each visitor's access token, as it is: for a jobs API that trusts the sign-in provider. */
    PROPAGATE;

    /** As it stands in the configuration. */
    public String word() {
        return EnumName.kebabCase(this);
    }

    /** Whether a token service is asked: only then can another one be had when the jobs API refuses one. */
    public boolean areIssued() {
        return this == EXCHANGE || this == CLIENT_CREDENTIALS;
    }

    /** Whether the jobs API knows who asks. Where it does not, our audit log alone can say. */
    public boolean nameTheVisitor() {
        return this == EXCHANGE || this == PROPAGATE;
    }
}
