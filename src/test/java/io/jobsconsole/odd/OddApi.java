package io.jobsconsole.odd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An unpredictable API on raw sockets. A request selects its {@link OddAnswer} by the page key, the job id or the
 * corpus; version 1, which numbers corpora, by its {@linkplain #FIRST number}. With {@code BEFORE_} the answer is a
 * list whose next page is the odd answer. Connections are kept alive.
 *
 * <p>{@code GET /sent} returns the bytes of the last long answer that were sent, {@code /busy} the number of answers
 * under way, {@code /open} the number of connections.
 */
public class OddApi implements QuarkusTestResourceLifecycleManager {

    /** The corpus number of the first answer in version 1; the others follow. */
    static final int FIRST = 1_000;

    /** The corpus number of the first list that leads to an answer. */
    static final int FIRST_BEFORE = 2_000;

    private static final int MEGABYTE = 1024 * 1024;
    /** The page key comes first: in version 2 it is sent with the filters. */
    private static final List<Pattern> NAMES = Stream.of(
                    "\"pageKey\":\"(\\w+)\"",
                    "[?&]page_key=(\\w+)",
                    "\"jobId\":\"(\\w+)\"",
                    "\"corpusId\":\\[(\\d+)",
                    "[?&]corpus_key=(\\w+)",
                    "/v2/jobs/(\\w+)")
            .map(Pattern::compile)
            .toList();

    /** The prefix for a list that leads to the answer with the name that follows. */
    static final String BEFORE = "BEFORE_";

    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private ServerSocket door;
    private String deadline;

    /** @param args the {@code deadline} of the console's calls */
    @Override
    public void init(Map<String, String> args) {
        deadline = args.get("deadline");
    }

    @Override
    public Map<String, String> start() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        calls.execute(this::open);
        var url = "http://localhost:" + door.getLocalPort();
        return Map.of(
                "jobs-console.deadline", deadline,
                "jobs-console.accounts.odd.url", url,
                "jobs-console.accounts.odd.customer-id", "123456",
                "jobs-console.accounts.odd.oidc-client", "demo",
                "jobs-console.accounts.odd-v2.url", url,
                "jobs-console.accounts.odd-v2.api", "v2",
                "jobs-console.accounts.odd-v2.credentials", "client-credentials",
                "jobs-console.accounts.odd-v2.oidc-client", "demo-v2");
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
        calls.shutdownNow();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                calls.execute(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        open.incrementAndGet();
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            for (var request = request(in); !request.isEmpty(); request = request(in)) {
                busy.incrementAndGet();
                try {
                    if (!answer(caller, in, request)) {
                        return;
                    }
                } finally {
                    busy.decrementAndGet();
                }
            }
        } catch (IOException hungUp) {
            // The deadline that callers use.
        } finally {
            open.decrementAndGet();
        }
    }

    /** Whether another request may follow. */
    private boolean answer(Socket caller, InputStream in, String request) throws IOException {
        switch (request.split(" ", 3)[1]) {
            case "/sent" -> tell(caller, sent.get());
            case "/busy" -> tell(caller, busy.get() - 1);
            case "/open" -> tell(caller, open.get() - 1);
            default -> {
                var name = name(request);
                if (!name.startsWith(BEFORE)) {
                    return give(answer(name), caller, in);
                }
                caller.getOutputStream()
                        .write(answer(name.substring(BEFORE.length())).before());
            }
        }
        return true;
    }

    private boolean give(OddAnswer answer, Socket caller, InputStream in) throws IOException {
        caller.getOutputStream().write(answer.bytes());
        switch (answer.then()) {
            case NEXT -> {
                return true;
            }
            case CLOSE -> {}
            case RESET -> caller.setSoLinger(true, 0);
            case SILENCE -> in.read();
            case DRIP -> drip(caller);
            case LIST_WITHOUT_END -> flood(caller, "{\"id\":\"x\"},");
            case STRING_WITHOUT_END -> flood(caller, "x");
        }
        return false;
    }

    private static String name(String request) {
        return NAMES.stream()
                .map(pattern -> pattern.matcher(request))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .map(OddApi::spelled)
                .findFirst()
                .orElse("");
    }

    private static String spelled(String nameOrNumber) {
        if (!nameOrNumber.matches("\\d+")) return nameOrNumber;
        var number = Integer.parseInt(nameOrNumber);
        return number < FIRST_BEFORE
                ? OddAnswer.values()[number - FIRST].name()
                : BEFORE + OddAnswer.values()[number - FIRST_BEFORE];
    }

    private static OddAnswer answer(String name) {
        return Arrays.stream(OddAnswer.values())
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElse(OddAnswer.PLAIN);
    }

    private static void drip(Socket caller) throws IOException {
        while (true) {
            write(caller, " ");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** 50 MB, if the client reads them. */
    private void flood(Socket caller, String part) throws IOException {
        sent.set(0);
        var filling = part.repeat(MEGABYTE / part.length()).getBytes(UTF_8);
        for (var megabyte = 0; megabyte < 50; megabyte++) {
            caller.getOutputStream().write(filling);
            sent.addAndGet(filling.length);
        }
    }

    private static void tell(Socket caller, long figure) throws IOException {
        var body = String.valueOf(figure);
        write(caller, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** The headers and body as text. */
    static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        var length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), ISO_8859_1);
    }
}
