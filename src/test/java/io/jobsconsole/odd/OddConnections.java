package io.jobsconsole.odd;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** The connections of the console to the {@link OddApi}, and what went over them, as that one counts. */
final class OddConnections {

    /** In the pools of both versions, as Upstream makes them. */
    private static final long MOST = 120;

    private static final Duration SOON = Duration.ofSeconds(20);

    private OddConnections() {}

    /** One that nobody ended would have an answer under way; one that nobody gave back would be one too many. */
    static void assertNobodyWaits() {
        await().atMost(SOON).until(() -> figure("busy") == 0);
        assertThat(open()).isLessThanOrEqualTo(MOST);
    }

    static long open() {
        return figure("open");
    }

    /** How much the API sent, in bytes. */
    static long sent() {
        return figure("sent");
    }

    private static long figure(String name) {
        return Long.parseLong(get(api() + "/" + name).asString());
    }

    /** Where the API is. */
    static String api() {
        return ConfigProvider.getConfig().getValue("jobs-console.accounts.odd.url", String.class);
    }
}
