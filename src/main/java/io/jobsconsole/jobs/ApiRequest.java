package io.jobsconsole.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to a jobs API as text that people can read and repeat. It contains no credential and no host name.
 *
 * @param path path and query below the API's base address, encoded
 * @param headers all headers except the one with the credential
 * @param body the request body, if there is one
 */
public record ApiRequest(String method, String path, Map<String, String> headers, Optional<String> body) {

    /** The request on one line, for the details of a failure. */
    public String inShort() {
        return method + " " + path + body.map(sent -> " " + sent).orElse("");
    }

    /**
     * A line that a POSIX shell takes as it is; where the API is and who asks is left to two variables.
     *
     * @param credential the header that says who asks, with a variable in it
     */
    public String curl(String credential) {
        var line = new StringBuilder("curl \"$JOBS_API" + path + "\"");
        line.append(" \\\n  -H \"").append(credential).append('"');
        for (var header : new TreeMap<>(headers).entrySet()) {
            line.append(" \\\n  -H ").append(quoted(header.getKey() + ": " + header.getValue()));
        }
        body.ifPresent(sent -> line.append(" \\\n  -d ").append(quoted(sent)));
        return line.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
