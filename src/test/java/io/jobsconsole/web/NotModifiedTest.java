package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.sandbox.MovingJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page without changes is answered with 304 and no body (RFC 9110, 13.1.2). */
@QuarkusTest
class NotModifiedTest {

    private static final long CORPUS = 400_001;
    private static final String LIST = "/accounts/locked/jobs?corpus=" + CORPUS;

    @Inject
    MovingJobs jobs;

    private ConsoleSession alice;

    @BeforeEach
    void signIn() {
        Sandbox.reset();
        alice = ConsoleSession.signedInAs("alice");
    }

    @Test
    void answersNothingUntilAJobChanges() {
        var id = jobs.queue(CORPUS);
        var first = alice.raw(LIST);
        var version = first.header("ETag");
        assertThat(version).startsWith("W/\"");
        assertThat(HtmlPage.of(first).html().select("#status").attr("data-version"))
                .isEqualTo(version.replaceAll("W/|\"", ""));

        var again = alice.request().header("If-None-Match", version).get(LIST);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(version);

        jobs.start(id);
        var changed = alice.request().header("If-None-Match", version).get(LIST);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(version);
        assertThat(HtmlPage.of(changed).texts(".badge")).contains("Running");
    }

    /** A conditional request saves one call, because the client has the additions to the list already. */
    @Test
    void asksForTheListAlone() {
        jobs.queue(CORPUS);
        var version = alice.raw(LIST).header("ETag");
        Sandbox.reset();

        alice.request().header("If-None-Match", version).get(LIST);

        assertThat(Sandbox.calls()).isEqualTo(1);
    }

    @Test
    void isAnotherPageInAnotherZoneThemeOrForSomeoneElse() {
        var open = "/accounts/demo/jobs?corpus=" + CORPUS;
        var bobs = ConsoleSession.signedInAs("bob").raw(open).header("ETag");
        var version = alice.raw(open).header("ETag");
        assertThat(bobs).startsWith("W/").isNotEqualTo(version);

        alice.raw("/prefs?tz=Europe/Paris&theme=&back=/");
        var inParis = alice.request().header("If-None-Match", version).get(open);
        assertThat(inParis.statusCode()).isEqualTo(200);
        alice.raw("/prefs?tz=Europe/Paris&theme=dark&back=/");
        assertThat(alice.request()
                        .header("If-None-Match", inParis.header("ETag"))
                        .get(open)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void failsAsEverWhenTheServiceFails() {
        var version = alice.raw(LIST).header("ETag");
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 503));

        var failed = alice.request().header("If-None-Match", version).get(LIST);
        Sandbox.reset();

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.header("ETag")).isNull();
    }

    @Test
    void holdsForThePageOfAJobToo() {
        var job = "/accounts/locked/jobs/" + jobs.queue(CORPUS);
        var page = alice.raw(job);

        assertThat(page.header("ETag")).startsWith("W/\"");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }
}
