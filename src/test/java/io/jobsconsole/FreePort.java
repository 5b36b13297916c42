package io.jobsconsole;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A free port, known before the console starts, because the console's accounts point at its own sandbox. */
@WithTestResource(value = FreePort.class, scope = TestResourceScope.GLOBAL)
public class FreePort implements QuarkusTestResourceLifecycleManager {

    /** The same for all starts in a process: a packaged console gets the port that was read first. */
    private static final String PORT = any();

    public static String any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** A system property, because Quarkus loads test classes once per application. */
    private static final String STARTS = "console.starts";

    /** The number of starts in this process. Each running application has its own number. */
    public static int starts() {
        return Integer.getInteger(STARTS, 0);
    }

    @Override
    public Map<String, String> start() {
        System.setProperty(STARTS, String.valueOf(starts() + 1));
        return Map.of("quarkus.http.test-port", PORT);
    }

    @Override
    public void stop() {}
}
