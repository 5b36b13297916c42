package io.jobsconsole.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that an API can but should not give, as bytes on the wire. Each answer with text contains {@link #CANARY} in
 * a place that no page may show.
 */
enum OddAnswer {
    PLAIN(() -> ok(list("{%s}".formatted(job())))),
    NUMBERS_AS_TEXT(() -> ok(list("{%s,\"tsCreate\":\"1779199330\",\"corpusId\":[\"7\"]}".formatted(job())))),
    UNKNOWN_MEMBERS(() -> ok(list("{%s,\"progress\":{\"done\":[1,2]}},{\"id\":\"y\"}".formatted(job())))),
    STRING_OF_100_KB(() -> ok(list("{%s},{\"id\":\"".formatted(job()) + "x".repeat(100_000) + "\"}"))),
    NULL_ELEMENT(() -> ok(list("null,{%s}".formatted(job())))),
    DUPLICATE_MEMBER(() -> ok(list("{%s},{%1$s,\"id\":\"another\"}".formatted(job())))),
    DEEP_IN_A_KNOWN_MEMBER(() -> ok(list("[".repeat(100_000) + "]".repeat(100_000)))),
    DEEP_IN_AN_UNKNOWN_MEMBER(() -> ok("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")),
    FRACTION(() -> ok(list("{%s,\"tsCreate\":1.5,\"created_at\":1.5}".formatted(job())))),
    TWENTY_DIGITS(() -> ok(
            list("{%s,\"tsCreate\":\"12345678901234567890\",\"created_at\":12345678901234567890}".formatted(job())))),
    HUGE_EXPONENT(() -> ok(list("{%s,\"tsCreate\":1e999999999,\"created_at\":1e999999999}".formatted(job())))),
    EMPTY(() -> ok("")),
    NULL(() -> ok("null")),
    ARRAY(() -> ok("[]")),
    TEXT_AS_JSON(() -> ok("busy " + canary())),
    HALF_A_DOCUMENT(() -> ok("{\"job\":[{\"id\":\"" + canary())),
    INVALID_UTF_8(
            () -> json(list("{%s,\"type\":\"\u00ff\u00fe\"}".formatted(job())).getBytes(ISO_8859_1))),
    BYTE_ORDER_MARK(() -> ok("\uFEFF" + list("{%s}".formatted(job())))),
    GZIP(() -> packed(gzip(list("{}")))),
    GZIP_BOMB(() -> packed(Bomb.FIFTY_MEGABYTES)),
    NO_CONTENT_TYPE(
            () -> http("200 OK", "X-None: 0", list("{%s}".formatted(job())).getBytes(UTF_8))),
    PLAIN_TEXT(() -> http(
            "200 OK", "Content-Type: text/plain", list("{%s}".formatted(job())).getBytes(UTF_8))),
    WEB_PAGE(() -> http("200 OK", "Content-Type: text/html", page("Welcome"))),
    WEB_PAGE_OF_A_LOAD_BALANCER(() -> http("503 Unavailable", "Content-Type: text/html", page("503"))),
    NO_CONTENT(() -> "HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8)),
    REDIRECT(() -> http("302 Found", "Location: http://localhost:1/elsewhere", new byte[0])),
    STATUS_401(() -> error("401 Unauthorized")),
    STATUS_429(() -> error("429 Too Many Requests\r\nRetry-After: 7")),
    STATUS_500(() -> error("500 Internal Server Error")),
    STATUS_999(() -> error("999 Odd")),
    CONTINUE_FIRST(() -> join("HTTP/1.1 100 Continue\r\n\r\n".getBytes(UTF_8), ok(list("{%s}".formatted(job()))))),
    TWO_HUNDRED_HEADERS(() -> http(
            "200 OK",
            "Content-Type: application/json" + "\r\nX-More: 1".repeat(200),
            list("{%s}".formatted(job())).getBytes(UTF_8))),
    LONG_HEADER(() -> http(
            "200 OK",
            "Content-Type: application/json\r\nX-Long: " + "x".repeat(12_000),
            list("{}").getBytes(UTF_8))),
    TWO_LENGTHS(() ->
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}"
                    .getBytes(UTF_8)),
    CUT_OFF(() -> head("Content-Length: 999", "{\"job\":[{\"id\":\"" + canary()), Then.CLOSE),
    NOTHING_AT_ALL(() -> new byte[0], Then.CLOSE),
    RESET(() -> new byte[0], Then.RESET),
    RESET_HALFWAY(() -> head("Content-Length: 999", "{\"job\":["), Then.RESET),
    NO_HTTP(() -> "SSH-2.0-%s\r\n\r\n".formatted(canary()).getBytes(UTF_8)),
    MARKUP_EVERYWHERE(() -> ok(list(hostile()))),
    FIFTY_MEGABYTES(() -> head("Content-Length: 52428800", "{\"job\":["), Then.LIST_WITHOUT_END),
    STRING_WITHOUT_END(() -> head("Connection: close", "{\"job\":[{\"id\":\""), Then.STRING_WITHOUT_END),
    HANG(() -> new byte[0], Then.SILENCE),
    HEAD_ALONE(() -> head("Content-Length: 999", ""), Then.SILENCE),
    STALL(() -> head("Content-Length: 999", "{\"job\":[{\"id\":\"" + canary()), Then.SILENCE),
    DRIP(() -> head("Content-Length: 999999", "{\"job\":[{\"id\":\"" + canary()), Then.DRIP),
    DRIPPING_HEAD(() -> "HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(UTF_8), Then.DRIP);

    /** The end of the connection after the bytes. */
    enum Then {
        /** Waits for the next request. */
        NEXT,
        CLOSE,
        /** Ends with RST instead of FIN. */
        RESET,
        /** Stays open and silent. */
        SILENCE,
        /** Sends single bytes without end. */
        DRIP,
        LIST_WITHOUT_END,
        STRING_WITHOUT_END
    }

    /** Text that no page may show. */
    static final String CANARY = "canary-of-the-api";

    /** Answers that take as long as the console waits. */
    static final Set<OddAnswer> SLOW = EnumSet.of(HANG, HEAD_ALONE, STALL, DRIP, DRIPPING_HEAD);

    private final Supplier<byte[]> bytes;
    private final Then then;

    OddAnswer(Supplier<byte[]> bytes) {
        this(bytes, Then.NEXT);
    }

    OddAnswer(Supplier<byte[]> bytes, Then then) {
        this.bytes = bytes;
        this.then = then;
    }

    /** The list that leads to this answer as its next page. */
    byte[] before() {
        return ok(list("{%s}".formatted(job()), name()));
    }

    /** A job with markup in every text. */
    private static String hostile() {
        return Stream.of("id", "type", "state", "userHandle", "created_by_username", "comment")
                .map(field -> "\"%s\":\"<b>%s</b><script>alert(1)</script>\\u202E\"".formatted(field, field))
                .collect(Collectors.joining(",", "{", ",\"corpus_keys\":[\"<b>key</b>\\\"'\"]}"));
    }

    private static String job() {
        return "\"id\":\"job_1\"";
    }

    byte[] bytes() {
        return bytes.get();
    }

    Then then() {
        return then;
    }

    private static String canary() {
        return CANARY;
    }

    private static String list(String jobs) {
        return list(jobs, "");
    }

    /** A list in both versions' formats: each client reads its own member and ignores the other. */
    private static String list(String jobs, String nextPage) {
        return "{\"job\":[%1$s],\"jobs\":[%1$s],\"pageKey\":\"%2$s\",\"metadata\":{\"page_key\":\"%2$s\"},\"x\":\"%3$s\"}"
                .formatted(jobs, nextPage, CANARY);
    }

    private static byte[] page(String heading) {
        return "<html><h1>%s</h1><p>%s</p></html>".formatted(heading, CANARY).getBytes(UTF_8);
    }

    private static byte[] error(String statusAndHeaders) {
        return http(
                statusAndHeaders,
                "Content-Type: application/json",
                "{\"x\":\"%s\"}".formatted(CANARY).getBytes(UTF_8));
    }

    private static byte[] head(String lengthHeader, String begin) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n%s\r\n\r\n%s"
                .formatted(lengthHeader, begin)
                .getBytes(UTF_8);
    }

    private static byte[] packed(byte[] body) {
        return http("200 OK", "Content-Type: application/json\r\nContent-Encoding: gzip", body);
    }

    private static byte[] ok(String body) {
        return json(body.getBytes(UTF_8));
    }

    private static byte[] json(byte[] body) {
        return http("200 OK", "Content-Type: application/json", body);
    }

    private static byte[] http(String status, String headers, byte[] body) {
        var head = "HTTP/1.1 %s\r\n%s\r\nX-Canary: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, headers, CANARY, body.length);
        return join(head.getBytes(UTF_8), body);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(UTF_8), 1);
    }

    private static byte[] gzip(byte[] part, int times) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (var written = 0; written < times; written++) {
                gzip.write(part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Compressed once, and only where a test needs it. */
    private static final class Bomb {

        private static final byte[] FIFTY_MEGABYTES =
                gzip(" ".repeat(1024 * 1024).getBytes(UTF_8), 50);
    }
}
