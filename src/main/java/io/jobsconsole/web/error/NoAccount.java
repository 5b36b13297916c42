package io.jobsconsole.web.error;

/** Somebody is signed in who may see no account at all. */
public class NoAccount extends RuntimeException {

    public NoAccount() {
        super("No account is open to this visitor", null, false, false);
    }
}
