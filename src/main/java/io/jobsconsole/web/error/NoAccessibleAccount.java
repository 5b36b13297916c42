package io.jobsconsole.web.error;

/** Somebody is signed in who may see no account at all. */
public class NoAccessibleAccount extends RuntimeException {

    public NoAccessibleAccount() {
        super("No account is open to this visitor", null, false, false);
    }
}
