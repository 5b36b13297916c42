package io.jobsconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health, metrics and info: operators can read them, visitors cannot. */
@QuarkusTest
class OperationsTest {

    private static final String JOBS = "/accounts/demo/jobs";

    @BeforeEach
    void startAfresh() {
        Sandbox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"started", "live", "ready"})
    void isWell(String probe) {
        Operations.health(probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    /** The console stays ready: another replica would fail too, and an error page is better than none. */
    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "RESET"})
    void namesAServiceThatFailsAndStaysReady(String kind) {
        Sandbox.misbehaves("jobs", Map.of("kind", kind, "status", 503));

        ConsoleSession.newlySignedInAs("alice").get(JOBS);

        Operations.health("ready")
                .then()
                .statusCode(200)
                .body("checks.data.'jobs-api/demo'", hasItem(startsWith("unreachable at ")));
    }

    @Test
    void tellsTheProviderThatItIsReadyFor() {
        Operations.health("ready")
                .then()
                .body("checks.find { it.name == 'sign-in provider' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'sign-in provider' }.data.issuer", startsWith("http://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/info", "/q/dev", "/health", "/metrics"})
    void tellsVisitorsNothingOfIt(String address) {
        assertThat(ConsoleSession.anonymous().raw(address).statusCode()).isEqualTo(302);
        assertThat(ConsoleSession.newlySignedInAs("alice").raw(address).statusCode())
                .isEqualTo(404);
    }

    @Test
    void countsCallsByAccountAndByWhatCameOfThem() {
        ConsoleSession.newlySignedInAs("alice").get(JOBS);
        Sandbox.misbehaves("jobs", Map.of("kind", "STATUS", "status", 403));
        ConsoleSession.newlySignedInAs("alice").get("/accounts/demo-v2/jobs");
        Sandbox.misbehaves("token", Map.of("kind", "OAUTH_ERROR", "error", "invalid_client"));
        ConsoleSession.newlySignedInAs("bob").get(JOBS);

        assertThat(calls("demo", "ok", "jobs-api")).isPositive();
        assertThat(calls("demo", "ok", "token-service")).isPositive();
        assertThat(calls("demo-v2", "not-allowed", "jobs-api")).isPositive();
        assertThat(calls("demo", "token-service-refused", "token-service")).isPositive();
    }

    @Test
    void countsPagesByTheirKindAndNotByTheirAddress() {
        var alice = ConsoleSession.newlySignedInAs("alice");
        alice.get(JOBS + "?states=failed");
        alice.get(JOBS + "/job_that_nobody_knows");

        assertThat(lines("http_server_requests_seconds_count"))
                .anyMatch(line -> line.contains("uri=\"/accounts/{account}/jobs\"") && line.contains("status=\"200\""))
                .noneMatch(line -> line.contains("job_that_nobody_knows"));
    }

    /** A time series is kept for ever, so a stranger's input must not create one. */
    @Test
    void makesNoTimeSeriesOfWhatAStrangerInvents() {
        var stranger = ConsoleSession.anonymous();
        stranger.raw("/");
        stranger.request().request("BREW", "/");
        var before = lines("http_server_requests_seconds_count").size();

        for (var number = 0; number < 20; number++) {
            stranger.raw("/canary-" + number);
            stranger.raw("/canary-" + number + ";x");
            stranger.raw("/assets/canary-" + number);
            stranger.request().request("BREW" + number, "/canary-" + number);
            stranger.request().header("Host", "canary" + number).get("/");
        }

        var after = lines("http_server_requests_seconds_count");
        assertThat(after).noneMatch(line -> line.contains("canary") || line.contains("BREW"));
        assertThat(after.size() - before).as("new series: %s", after).isLessThan(12);
    }

    @Test
    void tellsOfCachesPlacesAndBreakers() {
        var before = bearersLookedUp();

        ConsoleSession.newlySignedInAs("alice").get(JOBS);

        assertThat(bearersLookedUp()).isGreaterThan(before);
        assertThat(lines("ft_bulkhead_executionsRunning")).isNotEmpty();
        assertThat(lines("ft_circuitbreaker_state_current"))
                .anyMatch(line -> line.contains("state=\"closed\"") && line.endsWith(" 1.0"));
        assertThat(lines("jvm_memory_used_bytes")).isNotEmpty();
    }

    /**
     * Both accounts have one address, and each version has places of its own. The first page of a process may do without
     * its optional calls, which have three seconds.
     */
    @Test
    void countsThePlacesOfEachVersionAtOneAddress() {
        var alice = ConsoleSession.signedInAs("alice");
        alice.get("/accounts/demo/jobs");
        alice.get("/accounts/demo/jobs");
        alice.get("/accounts/demo-v2/jobs");

        assertThat(lines("ft_bulkhead_executionsRunning"))
                .filteredOn(line -> line.contains("/sandbox "))
                .extracting(line -> line.replaceAll(".*/sandbox ([^\"]*)\".*", "$1"))
                .containsExactlyInAnyOrder("v1", "v1 aside", "v2", "v2 aside", "v2 apart");
    }

    @Test
    void saysWhatIsRunning() {
        Operations.get("/q/info")
                .then()
                .statusCode(200)
                .body("build.name", equalTo("jobs-console"))
                .body("build.version", startsWith("0."));
    }

    private static double calls(String account, String outcome, String service) {
        return sum(lines("jobs_console_calls_seconds_count").stream()
                .filter(line -> line.contains("account=\"" + account + "\"")
                        && line.contains("outcome=\"" + outcome + "\"")
                        && line.contains("service=\"" + service + "\"")));
    }

    private static double bearersLookedUp() {
        return sum(lines("cache_gets_total").stream().filter(line -> line.contains("cache=\"bearers\"")));
    }

    private static double sum(Stream<String> samples) {
        return samples.mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<String> lines(String metric) {
        return Operations.metrics()
                .lines()
                .filter(line -> line.startsWith(metric))
                .toList();
    }
}
