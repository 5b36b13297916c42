package io.jobsconsole.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Many clients that begin a request, send more of it now and then, and read no response. */
final class SlowClients implements AutoCloseable {

    private final List<SocketChannel> connections;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** @param begin text that each client sends at once */
    SlowClients(int count, String begin) {
        connections = Stream.generate(() -> connect(begin)).limit(count).toList();
    }

    private static SocketChannel connect(String begin) {
        try {
            var connection = SocketChannel.open();
            connection.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            connection.connect(new InetSocketAddress("localhost", RestAssured.port));
            connection.configureBlocking(false);
            say(connection, begin);
            return connection;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Each client sends this text again and again. */
    void goOn(String more) {
        clock.scheduleAtFixedRate(
                () -> connections.forEach(connection -> say(connection, more)), 0, 200, TimeUnit.MILLISECONDS);
    }

    private static void say(SocketChannel connection, String text) {
        try {
            connection.write(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
        } catch (IOException hungUpOn) {
            hangUp(connection);
        }
    }

    /** Number of clients whose connection was closed. A client notices when it sends or reads. */
    long hungUpOn() {
        return connections.stream().filter(connection -> !connection.isOpen()).count();
    }

    /** Reads the bytes that have arrived. */
    void listen() {
        for (var connection : connections) {
            try {
                if (connection.isOpen() && connection.read(ByteBuffer.allocate(1_024)) < 0) {
                    hangUp(connection);
                }
            } catch (IOException hungUpOn) {
                hangUp(connection);
            }
        }
    }

    private static void hangUp(SocketChannel connection) {
        try {
            connection.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        connections.forEach(SlowClients::hangUp);
    }
}
