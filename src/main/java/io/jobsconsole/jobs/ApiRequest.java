package io.jobsconsole.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call of a jobs API written out, for people to read and to repeat. It holds no secret: neither the bearer nor where
 * the API is.
 *
 * @param path below the API's base address, with its query, encoded
 * @param headers but the one with the bearer
 * @param body what is sent, where anything is
 */
public record ApiRequest(String method, String path, Map<String, String> headers, Optional<String> body) {

    /** In one line, as details of a failure name it. */
    public String inShort() {
        return method + " " + path + body.map(sent -> " " + sent).orElse("");
    }

    /** A line that a POSIX shell takes as it is; where the API is and who asks is left to two variables. */
    public String curl() {
        var line = new StringBuilder("curl \"$JOBS_API" + path + "\"");
        line.append(" \\\n  -H \"Authorization: Bearer $JOBS_TOKEN\"");
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
