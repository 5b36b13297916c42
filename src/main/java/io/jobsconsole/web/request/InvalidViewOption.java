package io.jobsconsole.web.request;

/** A view option in the URL has a value that does not exist. */
public class InvalidViewOption extends RuntimeException {

    private final String parameter;
    private final String value;

    InvalidViewOption(String parameter, String value) {
        super("No such " + parameter, null, false, false);
        this.parameter = parameter;
        this.value = value;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
