package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of credentials for the jobs API, and the error page that names who refused them. */
@QuarkusTest
@TestProfile(ManyAccounts.class)
class CredentialsTest {

    /** SHA-256 of {@code sandbox-only-key}. */
    private static final String KEY = Hashes.sha256("sandbox-only-key");

    private ConsoleSession alice;

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
        alice = ConsoleSession.newlySignedInAs("alice");
    }

    @Test
    void sendsAKeyAndNoBearer() {
        assertThat(alice.get("/accounts/keyed/jobs").ids()).isNotEmpty();
        assertThat(alice.get("/accounts/keyed-v2/jobs").ids()).isNotEmpty();

        var requests = Sandbox.requests();
        assertThat(requests.<String>getList("listJobs.apiKeySha256"))
                .isNotEmpty()
                .containsOnly(KEY);
        assertThat(requests.<String>getList("jobs.apiKeySha256")).isNotEmpty().containsOnly(KEY);
        assertThat(requests.<String>getList("listJobs.bearerSha256")).containsOnlyNulls();
        assertThat(requests.<String>getList("jobs.bearerSha256")).containsOnlyNulls();
        assertThat(requests.getInt("tokenCalls")).isZero();
    }

    @Test
    void asksInItsOwnName() {
        assertThat(alice.get("/accounts/own/jobs").ids()).isNotEmpty();
        assertThat(ConsoleSession.newlySignedInAs("bob")
                        .get("/accounts/own/jobs")
                        .ids())
                .isNotEmpty();

        var requests = Sandbox.requests();
        assertThat(requests.<String>getList("listJobs.bearerSha256").stream().distinct())
                .hasSize(1);
        assertThat(requests.<String>getList("listJobs.apiKeySha256")).containsOnlyNulls();
    }

    @Test
    void tellsTheTokenServiceForWhatResourceABearerIs() {
        assertThat(alice.get("/accounts/at-a-resource/jobs").ids()).isNotEmpty();

        assertThat(Sandbox.requests().<Map<String, Object>>getList("tokens"))
                .singleElement()
                .asString()
                .contains("resource=[https://api.example.com/jobs]", "audience=[jobs-api]", "scope=[customer:123456]")
                .doesNotContain("subject_token=");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-key,            403, The console’s key was refused",
        "passed,               403, The jobs service refused your sign-in",
        "for-another-api,      503, The token service refused this console",
        "unknown-console,      503, The token service refused this console",
        "for-another-customer, 403, Not allowed to list jobs",
    })
    void saysWhichSideRefused(String account, int status, String heading) {
        var page = alice.get("/accounts/" + account + "/jobs");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.html().html()).doesNotContain("sandbox-only", "another-key", "eyJ");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-there,     The service cannot be reached",
        "without-tls,      The service cannot be reached",
        "no-token-service, The token service cannot be reached",
    })
    void saysWhoCannotBeReached(String account, String heading) {
        var page = alice.get("/accounts/" + account + "/jobs");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(alice.cookies()).contains(ConsoleSession.named("q_session"));
    }

    /** Only the first answer of a token service may take as long as a page. */
    @Test
    void waitsForATokenServiceThatIsSlowAtFirst() {
        Sandbox.misbehaves("token", Map.of("kind", "DELAY", "delayMillis", 4_000));

        var first = ConsoleSession.newlySignedInAs("alice", "patient").get("/accounts/slow-at-first/jobs");
        assertThat(first.ids()).isNotEmpty();

        var later = ConsoleSession.newlySignedInAs("bob", "patient").get("/accounts/slow-at-first/jobs");
        assertThat(later.status()).isEqualTo(503);
        assertThat(later.heading()).isEqualTo("The token service cannot be reached");
    }

    /** A second call would be refused too, because the console has no other key and no other token. */
    @ParameterizedTest
    @CsvSource({"wrong-key", "passed"})
    void asksOnceWithWhatCannotBeRenewed(String account) {
        alice.get("/accounts/" + account + "/jobs?states=active");
        var calls = Sandbox.calls();
        Sandbox.reset();

        alice.get("/accounts/" + account + "/jobs?states=active");

        assertThat(Sandbox.calls()).isEqualTo(calls);
        assertThat(alice.get("/accounts/" + account + "/jobs/job_1").status()).isEqualTo(403);
    }
}
