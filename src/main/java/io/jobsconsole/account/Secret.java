package io.jobsconsole.account;

/** A token or key. It prints as nothing, so that no log, page or error can show it by accident. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
