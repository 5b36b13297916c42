package io.jobsconsole.web.error;

/** The sign-in provider says nothing of whoever comes: it has not been reached since the start, or does not finish an answer. */
public class ProviderUnavailable extends RuntimeException {

    public ProviderUnavailable(Throwable cause) {
        super("The sign-in provider cannot be reached", cause, false, false);
    }
}
