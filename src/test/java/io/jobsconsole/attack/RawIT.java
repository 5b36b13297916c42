package io.jobsconsole.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Malformed requests get at most one answer, and none that a proxy could assign to another request. */
@QuarkusTest
class RawIT {

    private static final Set<Integer> REFUSED = Set.of(0, 400, 403, 404, 405, 413, 414, 417, 431, 501, 505);

    /** Accepted: a header without a name, and empty lines before the request. */
    private static final Map<String, Integer> HARMLESS = Map.of("empty header name", 200, "two lines of nothing", -1);

    /** The request is incomplete, so there is no answer until the connection's timeout. */
    private static final int WAITS = -1;

    @Test
    void getsOneRefusalAndNoMore() throws Exception {
        var statuses = new LinkedHashMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (var request : requests().entrySet()) {
            try (var wire = new Wire()) {
                var answer = said(wire, request.getValue().replace("HOST", "localhost:" + RestAssured.port));
                statuses.put(request.getKey(), answer.status());
                if (!REFUSED.contains(answer.status())
                        && !HARMLESS.getOrDefault(request.getKey(), 0).equals(answer.status())) {
                    wrong.add(request.getKey() + ": " + answer.status());
                }
                if (wire.saysMore()) {
                    wrong.add(request.getKey() + ": a second answer");
                }
                Wire.leaks().stream()
                        .filter(answer.text()::contains)
                        .forEach(leak -> wrong.add(request.getKey() + ": " + leak));
            }
        }
        System.out.printf("G2: %d malformed requests: %s%n", statuses.size(), statuses);
        assertThat(statuses).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    /** A proxy may see the end of such a request before another one that it never saw. */
    @ParameterizedTest
    @CsvSource({
        "POST, 'Transfer-Encoding: chunked, xchunked',                      0|",
        "POST, 'Transfer-Encoding: xchunked, chunked',                      0|",
        "POST, 'Transfer-Encoding: chunked, chunked',                       0|",
        "POST, 'Transfer-Encoding: gzip, chunked',                          0|",
        "POST, Transfer-Encoding: xchunked,                                 0|",
        "POST, Transfer-Encoding: chunkedx,                                 0|",
        "POST, Transfer-Encoding: chunked;x=1,                              0|",
        "POST, Transfer-Encoding: chunked|Transfer-Encoding: chunked,       0|",
        "POST, Transfer-Encoding: identity|Transfer-Encoding: chunked,      0|",
        "POST, Transfer-Encoding: chunked,                                  0|",
        "POST, Transfer-Encoding: chunked,                                  0^X|",
        "POST, Transfer-Encoding: chunked,                                  0^|",
        "POST, Transfer-Encoding: chunked,                                  ^0|",
        "POST, Transfer-Encoding: chunked,                                  1^X|a|0|",
        "POST, Transfer-Encoding: chunked,                                  000^X|",
        "POST, Transfer-Encoding: chunked,                                  1|a|0^X|",
        "POST, 'Transfer-Encoding: Chunked, identity',                      0|",
        "POST, Transfer-Encoding: chunked,                                  0;^x|",
        "POST, Transfer-Encoding: chunked,                                  0|Content-Length: 44|",
        "GET,  Transfer-Encoding: chunked,                                  0|",
        "HEAD, Transfer-Encoding: chunked,                                  0|",
        "GET,  Content-Length: 2,                                           ''",
        "GET,  Transfer-Encoding: chunked,                                  0^X|",
        "HEAD, Content-Length: 2,                                           ''",
        "HEAD, Content-Length: 02,                                          ''",
    })
    void endsTheConnectionAtARequestWhoseEndIsDisputable(String method, String headers, String body) throws Exception {
        var path = method.equals("POST") ? "/back-channel-logout" : "/signed-out";
        var request = method + " " + path + " HTTP/1.1|Host: HOST|" + headers + "||" + body + "|";
        var unseen = "GET /signed-out HTTP/1.1|Host: HOST||";

        var answers = untilClosed(request + unseen + unseen);

        assertThat(answers.split("HTTP/1\\.1 ", -1)).as(answers).hasSizeLessThanOrEqualTo(2);
        assertThat(answers).doesNotContain("HTTP/1.1 2", "HTTP/1.1 3");
    }

    /** Everything that comes on one connection until the other side closes it. */
    private static String untilClosed(String request) throws IOException {
        var bytes = request.replace("HOST", "localhost:" + RestAssured.port)
                .replace("|", "\r\n")
                .replace('^', '\r');
        var answers = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getInputStream().transferTo(answers);
        } catch (SocketException closedWithBytesLeft) {
            // The answer may have come before.
        }
        return answers.toString(ISO_8859_1);
    }

    private static Wire.Answer said(Wire wire, String bytes) throws IOException {
        try {
            return wire.say(bytes, false);
        } catch (SocketTimeoutException waiting) {
            return new Wire.Answer(WAITS, Map.of(), "");
        }
    }

    private static Map<String, String> requests() {
        var requests = new LinkedHashMap<String, String>();
        head(requests, "no host", "GET /signed-out HTTP/1.1", "");
        head(requests, "two hosts", "GET /signed-out HTTP/1.1", "Host: HOST|Host: evil.example");
        head(requests, "two equal hosts", "GET /signed-out HTTP/1.1", "Host: HOST|Host: HOST");
        head(requests, "another host", "GET /signed-out HTTP/1.1", "Host: evil.example");
        head(requests, "host with user", "GET /signed-out HTTP/1.1", "Host: localhost@evil.example");
        head(requests, "host with path", "GET /signed-out HTTP/1.1", "Host: HOST/x");
        head(requests, "host with space", "GET /signed-out HTTP/1.1", "Host: HOST x");
        head(requests, "empty host", "GET /signed-out HTTP/1.1", "Host: ");
        head(requests, "host of zeros", "GET /signed-out HTTP/1.1", "Host: 0.0.0.0");
        head(requests, "host in another script", "GET /signed-out HTTP/1.1", "Host: lоcalhost");
        head(requests, "absolute form elsewhere", "GET http://evil.example/ HTTP/1.1", "Host: HOST");
        head(requests, "absolute form", "GET http://HOST/signed-out HTTP/1.1", "Host: HOST");
        head(requests, "authority form", "CONNECT evil.example:80 HTTP/1.1", "Host: HOST");
        head(requests, "asterisk form", "GET * HTTP/1.1", "Host: HOST");
        head(requests, "no slash", "GET signed-out HTTP/1.1", "Host: HOST");
        head(requests, "backslash", "GET /\\signed-out HTTP/1.1", "Host: HOST");
        head(requests, "encoded slash", "GET /accounts%2fdemo/jobs HTTP/1.1", "Host: HOST");
        head(requests, "encoded backslash", "GET /accounts%5cdemo/jobs HTTP/1.1", "Host: HOST");
        head(requests, "encoded nul", "GET /signed-out%00 HTTP/1.1", "Host: HOST");
        head(requests, "matrix parameter", "GET /signed-out;x=1 HTTP/1.1", "Host: HOST");
        head(requests, "dot segments", "GET /assets/../accounts/demo/jobs HTTP/1.1", "Host: HOST");
        head(requests, "double slash", "GET //signed-out HTTP/1.1", "Host: HOST");
        head(requests, "bad escape", "GET /signed-out%zz HTTP/1.1", "Host: HOST");
        head(requests, "half escape", "GET /signed-out% HTTP/1.1", "Host: HOST");
        head(requests, "double encoding", "GET /accounts/%252e%252e/jobs HTTP/1.1", "Host: HOST");
        head(requests, "long address", "GET /" + "a".repeat(40_000) + " HTTP/1.1", "Host: HOST");
        head(requests, "long query", "GET /?x=" + "a".repeat(40_000) + " HTTP/1.1", "Host: HOST");
        head(requests, "long header", "GET /signed-out HTTP/1.1", "Host: HOST|X: " + "a".repeat(40_000));
        head(
                requests,
                "many headers",
                "GET /signed-out HTTP/1.1",
                "Host: HOST|" + "X: aaaaaaaaaaaaaaaa|".repeat(3_000) + "Y: z");
        head(requests, "no version", "GET /signed-out", "Host: HOST");
        head(requests, "version 9.9", "GET /signed-out HTTP/9.9", "Host: HOST");
        head(requests, "version 2.0", "GET /signed-out HTTP/2.0", "Host: HOST");
        head(requests, "version of letters", "GET /signed-out HTTP/x.y", "Host: HOST");
        head(requests, "other protocol", "GET /signed-out FTP/1.1", "Host: HOST");
        head(requests, "two spaces in a target", "GET /signed-out x y HTTP/1.1", "Host: HOST");
        head(requests, "method in lower case", "get /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "unknown method", "BREW /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "trace", "TRACE /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "track", "TRACK /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "delete", "DELETE /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "propfind", "PROPFIND /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "method with a control character", "GE\u0001T /signed-out HTTP/1.1", "Host: HOST");
        head(requests, "nul in a header", "GET /signed-out HTTP/1.1", "Host: HOST|X: a\u0000b");
        head(requests, "return in a header", "GET /signed-out HTTP/1.1", "Host: HOST|X: a\rb");
        head(requests, "space before a colon", "GET /signed-out HTTP/1.1", "Host: HOST|X : a");
        head(requests, "no colon", "GET /signed-out HTTP/1.1", "Host: HOST|X");
        head(requests, "empty header name", "GET /signed-out HTTP/1.1", "Host: HOST|: a");
        head(requests, "header name with a space", "GET /signed-out HTTP/1.1", "Host: HOST|X Y: a");
        head(requests, "two lengths", "POST /logout HTTP/1.1", "Host: HOST|Content-Length: 0|Content-Length: 1");
        head(requests, "length list", "POST /logout HTTP/1.1", "Host: HOST|Content-Length: 0, 1");
        head(requests, "negative length", "POST /logout HTTP/1.1", "Host: HOST|Content-Length: -1");
        head(requests, "length of letters", "POST /logout HTTP/1.1", "Host: HOST|Content-Length: x");
        head(requests, "length with a sign", "POST /logout HTTP/1.1", "Host: HOST|Content-Length: +0");
        head(
                requests,
                "length and chunks",
                "POST /logout HTTP/1.1",
                "Host: HOST|Content-Length: 5|Transfer-Encoding: chunked");
        head(requests, "unknown coding", "POST /logout HTTP/1.1", "Host: HOST|Transfer-Encoding: xchunked");
        head(
                requests,
                "two codings",
                "POST /logout HTTP/1.1",
                "Host: HOST|Transfer-Encoding: identity|Transfer-Encoding: chunked");
        requests.put(
                "bad chunk",
                "POST /back-channel-logout HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        requests.put(
                "negative chunk",
                "POST /back-channel-logout HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n");
        requests.put(
                "huge chunk",
                "POST /back-channel-logout HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n");
        head(requests, "body too large", "POST /csp-report HTTP/1.1", "Host: HOST|Content-Length: 99999999");
        head(requests, "expectation", "POST /logout HTTP/1.1", "Host: HOST|Expect: 200-maybe|Content-Length: 0");
        requests.put("binary", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
        requests.put("two lines of nothing", "\r\n\r\n \r\n\r\n");
        requests.put("a second version's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        return requests;
    }

    private static void head(Map<String, String> requests, String name, String line, String headers) {
        var fields = headers.isEmpty() ? "" : headers.replace("|", "\r\n") + "\r\n";
        requests.put(name, line + "\r\n" + fields + "\r\n");
    }
}
