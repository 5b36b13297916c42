package io.jobsconsole.jobs;

import java.util.Map;
import java.util.Optional;

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
}
