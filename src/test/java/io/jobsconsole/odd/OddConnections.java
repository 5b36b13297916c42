package io.jobsconsole.odd;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** The console's connections to the {@link OddApi}, counted by that API. */
final class OddConnections {

    /** The connections in the pools of both versions, as Upstream creates them. */
    private static final long MOST = 120;

    private static final Duration SOON = Duration.ofSeconds(20);

    private OddConnections() {}

    /**
     * A call that was not ended would be an answer under way; a connection that was not returned would be one too many.
     */
    static void assertNobodyWaits() {
        await().atMost(SOON).until(() -> figure("busy") == 0);
        assertThat(open()).isLessThanOrEqualTo(MOST);
    }

    static long open() {
        return figure("open");
    }

    /** The bytes that the API sent. */
    static long sent() {
        return figure("sent");
    }

    private static long figure(String name) {
        return Long.parseLong(get(api() + "/" + name).asString());
    }

    /** The base address of the API. */
    static String api() {
        return ConfigProvider.getConfig().getValue("jobs-console.accounts.odd.url", String.class);
    }
}
