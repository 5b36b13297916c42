package io.jobsconsole.web.error;

/** No visitor can be identified: the provider has not been reached since the start, or does not complete an answer. */
public class ProviderUnavailable extends RuntimeException {

    public ProviderUnavailable(Throwable cause) {
        super("The sign-in provider cannot be reached", cause, false, false);
    }
}
