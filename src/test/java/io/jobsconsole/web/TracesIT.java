package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One trace goes from the page through the token service to the jobs API. */
@QuarkusTest
@TestProfile(ShortLivedProfile.class)
class TracesIT {

    private static final String JOBS = "/accounts/demo/jobs?since=180d";

    /** A JSON Web Token, or the URL parameter of an authorization code. */
    private static final Pattern SECRET = Pattern.compile("eyJ[\\w-]+\\.|[?&=]code=");

    @Inject
    InMemorySpanExporter exporter;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @AfterEach
    void mend() {
        Sandbox.reset();
    }

    @Test
    void joinsThePageTheExchangeAndTheCall() {
        ConsoleSession.newlySignedInAs("alice").get("/accounts/demo/jobs?since=97d");

        // The sandbox runs in the same process, and its own spans show which headers it received.
        var page = span(SpanKind.SERVER, "since=97d", any -> true);
        for (var path : List.of("/sandbox/token", "/sandbox/v1/list-jobs")) {
            var answered =
                    span(SpanKind.SERVER, path, other -> other.getTraceId().equals(page.getTraceId()));
            var call = ended(SpanKind.CLIENT, other -> other.getSpanId().equals(answered.getParentSpanId()));
            assertThat(call.getTraceId()).as("call of %s", path).isEqualTo(page.getTraceId());
        }
    }

    @Test
    void keepsASecondTryInTheTraceOfItsPage() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        // Another visitor earns it, so that the additions to Alice's list are not known yet.
        Sandbox.earnsARetry(ConsoleSession.newlySignedInAs("bob"));
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503, "times", 2));

        assertThat(alice.get("/accounts/demo/jobs?since=96d").status()).isEqualTo(200);

        var page = span(SpanKind.SERVER, "since=96d", any -> true);
        var calls = spans().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .filter(span -> span.getTraceId().equals(page.getTraceId()))
                .filter(span -> span.getAttributes().toString().contains("/v1/list-jobs"));
        // The calls are the list, the list again, and the additions to the list.
        assertThat(calls).hasSize(3);
    }

    @Test
    void carriesNoTokenAndNoCode() {
        exporter.reset();
        var alice = ConsoleSession.newlySignedInAs("alice");
        alice.get(JOBS);
        alice.request().header("Sec-Fetch-Site", "same-origin").post("/logout");
        span(SpanKind.SERVER, "/logout", any -> true);

        assertThat(spans())
                .isNotEmpty()
                .extracting(span -> span.getName() + span.getAttributes() + span.getEvents())
                .noneMatch(written -> SECRET.matcher(written).find());
    }

    private SpanData span(SpanKind kind, String attribute, Predicate<SpanData> wanted) {
        return ended(kind, wanted.and(span -> span.getAttributes().asMap().containsValue(attribute)));
    }

    /** A span is exported when it ends, which may be after the response has arrived. */
    private SpanData ended(SpanKind kind, Predicate<SpanData> wanted) {
        return Awaitility.await()
                .until(
                        () -> spans().stream()
                                .filter(span -> span.getKind() == kind)
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }
}
