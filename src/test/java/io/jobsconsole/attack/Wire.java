package io.jobsconsole.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A raw connection that sends any bytes and stays open until the other side closes it. */
final class Wire implements AutoCloseable {

    /** An answer that takes longer counts as missing. */
    private static final int PATIENCE_MILLIS = 20_000;

    /**
     * An answer.
     *
     * @param status 0 when the connection was closed without an answer
     * @param headers by lower-case name; several values of one name are joined by line feeds
     */
    record Answer(int status, Map<String, String> headers, String body) {

        static final Answer NONE = new Answer(0, Map.of(), "");

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        String text() {
            return headers + body;
        }
    }

    private Socket socket;
    private InputStream in;

    /** A request with these headers and a {@code Host} header, unless the headers contain one. */
    Answer ask(String method, String target, Map<String, String> headers, String body) throws IOException {
        var all = new LinkedHashMap<String, String>();
        if (headers.keySet().stream().noneMatch("Host"::equalsIgnoreCase)) {
            all.put("Host", "localhost:" + RestAssured.port);
        }
        all.putAll(headers);
        if (!body.isEmpty()) {
            all.put("Content-Length", String.valueOf(body.getBytes(ISO_8859_1).length));
        }
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return say(head + "\r\n" + body, method.equals("HEAD"));
    }

    Answer get(String target, Map<String, String> headers) throws IOException {
        return ask("GET", target, headers, "");
    }

    /** Sends exactly this text, on a new connection if the old one is closed. */
    Answer say(String bytes, boolean isHead) throws IOException {
        if (socket == null) {
            connect();
        }
        try {
            return exchange(bytes, isHead);
        } catch (SocketTimeoutException hung) {
            throw hung;
        } catch (IOException closed) {
            close();
            connect();
            try {
                return exchange(bytes, isHead);
            } catch (SocketTimeoutException hung) {
                throw hung;
            } catch (IOException refused) {
                close();
                return Answer.NONE;
            }
        }
    }

    /** Whether another answer follows, without a request. */
    boolean saysMore() throws IOException {
        if (socket == null) {
            return false;
        }
        socket.setSoTimeout(150);
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException silence) {
            return false;
        } catch (IOException closed) {
            return false;
        } finally {
            close();
        }
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Answer exchange(String bytes, boolean isHead) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        var status = line();
        if (!status.startsWith("HTTP/1.")) {
            throw new IOException("No answer");
        }
        var code = Integer.parseInt(status.split(" ")[1]);
        var headers = headers();
        if (code == 100) {
            return exchange("", isHead);
        }
        var body = isHead || code == 304 || code == 204 ? "" : body(headers);
        if ("close".equalsIgnoreCase(headers.get("connection")) || code == 101) {
            close();
        }
        return new Answer(code, headers, body);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + "\n" + other);
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return new String(in.readNBytes(Integer.parseInt(headers.get("content-length"))), UTF_8);
        }
        var body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (var length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(length));
                line();
            }
            line();
        } else {
            body.write(in.readAllBytes());
            close();
        }
        return body.toString(UTF_8);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    /** The text of an unintended error page. */
    static List<String> leaks() {
        return List.of("Exception", "\tat ", "io.jobsconsole", "io.quarkus", "io.vertx", "jakarta.", "eyJ");
    }
}
