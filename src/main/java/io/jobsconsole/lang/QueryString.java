package io.jobsconsole.lang;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the query of an address. */
public final class QueryString {

    private QueryString() {}

    /** The parameters in their order, encoded. */
    public static String of(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Commas, colons, tildes and exclamation marks need no encoding in a query (RFC 3986, 3.4) and are easier to read without
     * it.
     */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%7E", "~")
                .replace("%21", "!");
    }
}
