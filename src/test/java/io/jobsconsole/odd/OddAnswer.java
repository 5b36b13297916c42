package io.jobsconsole.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Answers that an API may give and should not, byte by byte as they come out of the wire. */
enum OddAnswer {
    PLAIN(() -> ok(list("{%s}".formatted(job())))),
    UNKNOWN_MEMBERS(() -> ok(list("{%s,\"progress\":{\"done\":[1,2]}},{\"id\":\"y\"}".formatted(job())))),
    STRING_OF_100_KB(() -> ok(list("{\"id\":\"" + "x".repeat(100_000) + "\"}"))),
    NULL_ELEMENT(() -> ok(list("null"))),
    DUPLICATE_MEMBER(() -> ok(list("{%s,\"id\":\"another\"}".formatted(job())))),
    DEEP_IN_A_KNOWN_MEMBER(() -> ok(list("[".repeat(100_000) + "]".repeat(100_000)))),
    DEEP_IN_AN_UNKNOWN_MEMBER(() -> ok("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")),
    FRACTION(() -> ok("{\"job\":[{\"tsCreate\":1.5}],\"jobs\":[{\"created_at\":1.5}]}")),
    TWENTY_DIGITS(() -> ok("{\"job\":[{\"tsCreate\":\"12345678901234567890\"}],"
            + "\"jobs\":[{\"created_at\":\"12345678901234567890\"}]}")),
    HUGE_EXPONENT(() -> ok("{\"job\":[{\"tsCreate\":1e999999999}],\"jobs\":[{\"created_at\":1e999999999}]}")),
    EMPTY(() -> ok("")),
    NULL(() -> ok("null")),
    ARRAY(() -> ok("[]")),
    TEXT_AS_JSON(() -> ok("busy")),
    HALF_A_DOCUMENT(() -> ok("{\"job\":[{\"id\":\"x")),
    INVALID_UTF_8(
            () -> json("{\"job\":[{\"id\":\"\u00ff\u00fe\"}],\"jobs\":[{\"id\":\"\u00ff\"}]}".getBytes(ISO_8859_1))),
    BYTE_ORDER_MARK(() -> ok("\uFEFF" + list("{%s}".formatted(job())))),
    GZIP(() -> http("200 OK", "Content-Type: application/json\r\nContent-Encoding: gzip", gzip(list("{}")))),
    NO_CONTENT_TYPE(
            () -> http("200 OK", "X-None: 0", list("{%s}".formatted(job())).getBytes(UTF_8))),
    PLAIN_TEXT(() -> http(
            "200 OK", "Content-Type: text/plain", list("{%s}".formatted(job())).getBytes(UTF_8))),
    WEB_PAGE(() -> http("200 OK", "Content-Type: text/html", "<html><h1>Welcome</h1></html>".getBytes(UTF_8))),
    WEB_PAGE_OF_A_LOAD_BALANCER(
            () -> http("503 Unavailable", "Content-Type: text/html", "<html><h1>503</h1></html>".getBytes(UTF_8))),
    NO_CONTENT(() -> "HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8)),
    REDIRECT(() -> http("302 Found", "Location: http://localhost:1/elsewhere", new byte[0])),
    STATUS_999(() -> http("999 Odd", "Content-Type: application/json", new byte[0])),
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
    CUT_OFF(() -> "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{\"job\":["
            .getBytes(UTF_8)),
    NOTHING_AT_ALL(() -> new byte[0]),
    NO_HTTP(() -> "SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(UTF_8)),
    MARKUP_EVERYWHERE(() -> ok(list(hostile()))),
    FIFTY_MEGABYTES(() -> new byte[0]);

    private final Supplier<byte[]> bytes;

    OddAnswer(Supplier<byte[]> bytes) {
        this.bytes = bytes;
    }

    /** A job with markup wherever there is text. */
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

    /** A list for both versions: each takes its own member and ignores the other. */
    private static String list(String jobs) {
        return "{\"job\":[%s],\"jobs\":[%s]}".formatted(jobs, jobs);
    }

    private static byte[] ok(String body) {
        return json(body.getBytes(UTF_8));
    }

    private static byte[] json(byte[] body) {
        return http("200 OK", "Content-Type: application/json", body);
    }

    private static byte[] http(String status, String headers, byte[] body) {
        var head = "HTTP/1.1 %s\r\n%s\r\nContent-Length: %d\r\n\r\n".formatted(status, headers, body.length);
        return join(head.getBytes(UTF_8), body);
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }

    private static byte[] gzip(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
