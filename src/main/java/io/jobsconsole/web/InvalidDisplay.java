package io.jobsconsole.web;

/** An address that asks for its jobs in a way that does not exist. */
class InvalidDisplay extends RuntimeException {

    private final String parameter;
    private final String value;

    InvalidDisplay(String parameter, String value) {
        super("No such " + parameter, null, false, false);
        this.parameter = parameter;
        this.value = value;
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }
}
