package io.jobsconsole.sandbox.provider;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** The parameters of a request. A repeated parameter counts as missing (RFC 6749, 3.1). */
record Parameters(MultivaluedMap<String, String> sent) {

    /** The value; empty when it is missing. */
    String one(String name) {
        var values = sent.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }
}
