package io.jobsconsole.sandbox.faults;

import static io.jobsconsole.sandbox.SandboxCalls.clientCredentials;
import static io.jobsconsole.sandbox.SandboxCalls.list;
import static io.jobsconsole.sandbox.SandboxCalls.withBearerFor;
import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonFactory;
import io.jobsconsole.sandbox.store.JobStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults apply before any check, so most calls here need no bearer token. */
@QuarkusTest
@Timeout(30)
class FaultBoardTest {

    private static final String BEGINNING = "{\"status\":[],\"job\":[{\"id\":\"job_";

    @TestHTTPResource("/sandbox/v1/list-jobs")
    URI jobs;

    @TestHTTPResource("/sandbox/v2/jobs")
    URI jobsOfVersion2;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    @AfterEach
    void clear() {
        delete("/sandbox/faults").then().statusCode(204);
        delete("/sandbox/requests").then().statusCode(204);
    }

    @Test
    void showsWhatIsSetUntilItIsCleared() {
        set("jobs", "{\"kind\":\"EMPTY\",\"times\":2}");

        get("/sandbox/faults").then().body("jobs.kind", equalTo("EMPTY")).body("jobs.times", equalTo(2));
        clear();
        get("/sandbox/faults").then().statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void refusesAnUnknownTargetAndAnUnknownKind() {
        given().contentType(ContentType.JSON)
                .body("{\"kind\":\"EMPTY\"}")
                .put("/sandbox/faults/moon")
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"kind\":\"FLOOD\"}")
                .put("/sandbox/faults/jobs")
                .then()
                .statusCode(400);
    }

    @Test
    void appliesAFaultAsOftenAsAsked() {
        set("jobs", "{\"kind\":\"STATUS\",\"times\":2}");

        list("{}").then().statusCode(503);
        list("{}").then().statusCode(503);
        list("{}").then().statusCode(200);
    }

    @Test
    void answersWithAStatusAndItsGatewayError() {
        set("jobs", "{\"kind\":\"STATUS\",\"status\":429,\"retryAfter\":30}");

        list("{}").then().statusCode(429).header("Retry-After", "30").body("code", equalTo(8));
    }

    @Test
    void answersWithAStatusAndNothingElse() {
        set("jobs", "{\"kind\":\"STATUS\",\"status\":502,\"body\":false}");

        list("{}").then().statusCode(502).body(equalTo(""));
        get("/sandbox/v2/jobs").then().statusCode(502).body(equalTo(""));
    }

    @Test
    void answersWithAStatusAndTheErrorOfVersion2() {
        set("jobs", "{\"kind\":\"STATUS\",\"status\":429,\"retryAfter\":30}");

        for (var address : List.of("/sandbox/v2/jobs", "/sandbox/v2/jobs/job_0dd000000001")) {
            get(address)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "30")
                    .body("messages", hasSize(1))
                    .body("request_id", not(emptyOrNullString()))
                    .body("$", aMapWithSize(2));
        }
    }

    @Test
    void countsCallsOfBothVersionsTogether() {
        set("jobs", "{\"kind\":\"STATUS\",\"times\":2}");

        list("{}").then().statusCode(503);
        get("/sandbox/v2/jobs").then().statusCode(503);
        list("{}").then().statusCode(200);
    }

    @Test
    void answersLate() {
        set("jobs", "{\"kind\":\"DELAY\",\"delayMillis\":5}");
        set("token", "{\"kind\":\"DELAY\",\"delayMillis\":5}");

        list("{}").then().statusCode(200).body("status", hasSize(0));
    }

    @Test
    void answersWithoutABody() {
        set("jobs", "{\"kind\":\"EMPTY\"}");

        list("{}").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void answersWithHalfAJsonDocument() {
        set("jobs", "{\"kind\":\"BROKEN_JSON\"}");

        list("{}").then().statusCode(200).contentType(ContentType.JSON).body(equalTo(BEGINNING));
    }

    @Test
    void answersWithThePageOfALoadBalancer() {
        set("jobs", "{\"kind\":\"HTML\"}");

        list("{}").then().statusCode(200).contentType(ContentType.HTML);
    }

    @Test
    void answersWithABadStatusAndNoJobs() {
        set("jobs", "{\"kind\":\"BAD_STATUS\"}");

        list("{}")
                .then()
                .statusCode(200)
                .body("status[0].code", equalTo("FAILURE"))
                .body("job", hasSize(0));
    }

    @Test
    void answersWithAnErrorOfVersion2AndNoJobs() {
        set("jobs", "{\"kind\":\"BAD_STATUS\"}");

        get("/sandbox/v2/jobs")
                .then()
                .statusCode(200)
                .body("messages", hasSize(1))
                .body("$", not(hasKey("jobs")));
    }

    @Test
    void answersAsVersion2AlwaysDoesWhereItKnowsNoPartialAnswer() {
        set("jobs", "{\"kind\":\"PARTIAL\"}");

        withBearerFor(JobStore.MAIN_CUSTOMER)
                .get("/sandbox/v2/jobs")
                .then()
                .statusCode(200)
                .body("jobs", hasSize(10));
    }

    @Test
    void answersVersion2Late() {
        set("jobs", "{\"kind\":\"DELAY\",\"delayMillis\":5}");

        withBearerFor(JobStore.MAIN_CUSTOMER).get("/sandbox/v2/jobs").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, ''", "BROKEN_JSON, '{\"jobs\":[{\"id\":\"job_'"})
    void breaksAnAnswerOfVersion2(String kind, String body) {
        set("jobs", "{\"kind\":\"" + kind + "\"}");

        get("/sandbox/v2/jobs").then().statusCode(200).body(equalTo(body));
    }

    @Test
    void answersWithJobsAndABadStatus() {
        set("jobs", "{\"kind\":\"PARTIAL\"}");

        list("{}")
                .then()
                .statusCode(200)
                .body("status[0].code", equalTo("FAILURE"))
                .body("job", hasSize(3));
    }

    @Test
    void answersAsATokenServiceThatRefuses() {
        set("token", "{\"kind\":\"OAUTH_ERROR\",\"error\":\"invalid_grant\"}");

        clientCredentials(1).post("/sandbox/token").then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void answersWhatItIsTold() {
        set("token", "{\"kind\":\"ANSWER\",\"json\":\"{\\\"token_type\\\":\\\"mac\\\"}\"}");

        clientCredentials(1).post("/sandbox/token").then().statusCode(200).body("token_type", equalTo("mac"));
    }

    @Test
    void leavesTheConnectionOfARefusedCallUsable() throws Exception {
        set("token", "{\"kind\":\"STATUS\"}");
        var call = HttpRequest.newBuilder(jobs.resolve("/sandbox/token"))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .timeout(Duration.ofSeconds(10))
                .build();

        assertThat(client.send(call, BodyHandlers.discarding()).statusCode()).isEqualTo(503);
        assertThat(client.send(call, BodyHandlers.discarding()).statusCode()).isEqualTo(503);
    }

    @Test
    void dropsTheConnection() {
        set("jobs", "{\"kind\":\"RESET\"}");

        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    @Test
    void hangsUntilItIsCleared() {
        set("jobs", "{\"kind\":\"HANG\"}");
        var answer = client.sendAsync(call(), BodyHandlers.discarding());

        while (get("/sandbox/requests").<Integer>path("listJobs.size()") == 0) Thread.onSpinWait();
        assertThat(answer).isNotDone();
        clear();

        assertThat(answer).failsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void stallsAfterHalfABody() throws Exception {
        set("jobs", "{\"kind\":\"STALL\"}");

        try (var body = open()) {
            assertThat(read(body, BEGINNING.length())).isEqualTo(BEGINNING);
            clear();
            assertThatThrownBy(body::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void dripsByteByByte() throws Exception {
        set("jobs", "{\"kind\":\"DRIP\",\"delayMillis\":5}");

        try (var body = open()) {
            assertThat(read(body, BEGINNING.length() + 3)).isEqualTo(BEGINNING + "   ");
        }
    }

    @Test
    void sendsAStringWithoutAnEnd() throws Exception {
        set("jobs", "{\"kind\":\"ENDLESS\"}");

        try (var body = open()) {
            assertThat(read(body, 1_000_000)).startsWith(BEGINNING).endsWith("aaa");
        }
    }

    @Test
    void closesTheConnectionAfterHalfOfWhatItAnnounced() throws Exception {
        set("jobs", "{\"kind\":\"TRUNCATED\"}");

        var answer = client.send(call(), BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(2 * BEGINNING.length());
        assertThat(read(answer.body(), BEGINNING.length())).isEqualTo(BEGINNING);
        assertThatThrownBy(answer.body()::read).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sendsFiftyMegabytesOfGoodJson(boolean version2) throws Exception {
        set("jobs", "{\"kind\":\"HUGE\"}");

        var answer = client.send(version2 ? callOfVersion2() : call(), BodyHandlers.ofInputStream());

        var length = answer.headers().firstValueAsLong("Content-Length").orElseThrow();
        assertThat(length).isBetween(49_900_000L, 50_100_000L);
        try (var json = new JsonFactory().createParser(answer.body())) {
            while (json.nextToken() != null) {}
            assertThat(json.currentLocation().getByteOffset()).isEqualTo(length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "STALL", "DRIP", "ENDLESS", "HUGE"})
    void countsTheConnectionsItHoldsUntilTheClientLetsGo(String kind) throws Exception {
        set("jobs", "{\"kind\":\"" + kind + "\"}");

        try (var one = openAndLeave(jobsOfVersion2);
                var other = openAndLeave(jobsOfVersion2)) {
            awaitHeld(2);
            reset(one);
            awaitHeld(1);
            other.close();
            awaitHeld(0);
        }
    }

    @Test
    void lettingGoOfACallOfVersion1IsSeenToo() throws Exception {
        set("jobs", "{\"kind\":\"HANG\"}");
        var answer = client.sendAsync(call(), BodyHandlers.discarding());

        awaitHeld(1);
        answer.cancel(true);

        awaitHeld(0);
    }

    @Test
    void holdsNothingThatItAnswered() {
        set("jobs", "{\"kind\":\"STATUS\"}");
        list("{}");

        get("/sandbox/requests").then().body("held", equalTo(0));
    }

    /** The client reads nothing of the answer. */
    private static Socket openAndLeave(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        var request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void awaitHeld(int connections) {
        Awaitility.await().until(() -> get("/sandbox/requests").<Integer>path("held") == connections);
    }

    private HttpRequest callOfVersion2() {
        return HttpRequest.newBuilder(jobsOfVersion2).build();
    }

    private static void set(String target, String fault) {
        given().contentType(ContentType.JSON)
                .body(fault)
                .put("/sandbox/faults/" + target)
                .then()
                .statusCode(204);
    }

    private HttpRequest call() {
        return HttpRequest.newBuilder(jobs)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }

    private InputStream open() throws IOException, InterruptedException {
        return client.send(call(), BodyHandlers.ofInputStream()).body();
    }

    private static String read(InputStream body, int length) throws IOException {
        return new String(body.readNBytes(length), UTF_8);
    }
}
