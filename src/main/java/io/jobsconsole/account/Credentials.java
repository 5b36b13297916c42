package io.jobsconsole.account;

/** How the console comes by the bearer of an account. */
public enum Credentials {
    /** Each visitor's access token is exchanged for one (RFC 8693). */
    EXCHANGE,
    /** The console asks in its own name (RFC 6749, 4.4): the jobs API sees one identity for all visitors. */
    CLIENT_CREDENTIALS
}
