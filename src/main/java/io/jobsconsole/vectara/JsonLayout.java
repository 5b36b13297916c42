package io.jobsconsole.vectara;

/**
 * Lays a JSON document out for people. Nothing but the blanks between its signs changes: a number keeps its zeros and its
 * exponent, a text its escapes.
 */
class JsonLayout {

    /** As much as a page could ever show. */
    private static final int MOST = 100_000;

    /** Deeper members stand no further to the right, or a small answer would take megabytes of blanks. */
    private static final int DEEPEST = 20;

    private final String json;
    private final StringBuilder written = new StringBuilder();
    private int depth;

    private JsonLayout(String json) {
        this.json = json;
    }

    /** @param json a document without an error */
    static String of(String json) {
        return new JsonLayout(json).written();
    }

    private String written() {
        for (var at = 0; at < json.length() && written.length() < MOST; ) {
            at = json.charAt(at) == '"' ? text(at) : sign(at);
        }
        return written.toString();
    }

    /** A text as it is, from its first quotation mark to its last. */
    private int text(int from) {
        var end = from + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        written.append(json, from, end + 1);
        return end + 1;
    }

    private int sign(int at) {
        var sign = json.charAt(at);
        switch (sign) {
            case '{', '[' -> {
                return open(sign, at);
            }
            case '}', ']' -> {
                depth--;
                line();
                written.append(sign);
            }
            case ',' -> {
                written.append(sign);
                line();
            }
            case ':' -> written.append(" : ");
            case ' ', '\t', '\r', '\n' -> {}
            default -> written.append(sign);
        }
        return at + 1;
    }

    /** An empty object or array stays on its line. */
    private int open(char sign, int at) {
        written.append(sign);
        var next = at + 1;
        while (" \t\r\n".indexOf(json.charAt(next)) >= 0) {
            next++;
        }
        if (json.charAt(next) == sign + 2) {
            written.append(json.charAt(next));
            return next + 1;
        }
        depth++;
        line();
        return next;
    }

    private void line() {
        written.append('\n').append("  ".repeat(Math.min(depth, DEEPEST)));
    }
}
