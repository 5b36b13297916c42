package io.jobsconsole.account;

/** A token or key. {@link #toString} hides it, so that no log, page or error shows it by accident. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
