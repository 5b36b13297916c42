package io.jobsconsole.web.error;

/** The signed-in visitor may see no account. */
public class NoAccessibleAccount extends RuntimeException {

    public NoAccessibleAccount() {
        super("No account is open to this visitor", null, false, false);
    }
}
