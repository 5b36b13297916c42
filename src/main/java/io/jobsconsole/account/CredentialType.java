package io.jobsconsole.account;

import io.jobsconsole.lang.EnumName;

/** How the console authenticates at the jobs API of an account. */
public enum CredentialType {
    /** The visitor's access token is exchanged for a token for the jobs API (RFC 8693). */
    EXCHANGE,
    /** The console gets a token in its own name (RFC 6749, 4.4): the jobs API sees one identity for all visitors. */
    CLIENT_CREDENTIALS,
    /** The account's API key: the jobs API sees one identity for all visitors, too. */
    API_KEY,
    /** The visitor's access token itself, for a jobs API that trusts the sign-in provider. */
    PROPAGATE;

    /** The name in the configuration. */
    public String word() {
        return EnumName.kebabCase(this);
    }

    /**
     * Whether a token service issues the credential. Only then can the console replace one that the jobs API rejects.
     */
    public boolean areIssued() {
        return this == EXCHANGE || this == CLIENT_CREDENTIALS;
    }

    /** The header by which somebody asks the same in a shell, where a variable holds the secret. */
    public String shellHeader() {
        return this == API_KEY ? "x-api-key: $JOBS_API_KEY" : "Authorization: Bearer $JOBS_TOKEN";
    }

    /** Whether the jobs API knows who asks. Where it does not, our audit log alone can say. */
    public boolean nameTheVisitor() {
        return this == EXCHANGE || this == PROPAGATE;
    }
}
