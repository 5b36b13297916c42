package io.jobsconsole.sandbox;

import static io.jobsconsole.sandbox.SandboxCalls.clientCredentials;
import static io.jobsconsole.sandbox.SandboxCalls.list;
import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The faults come before any check, so most calls here need no bearer. */
@QuarkusTest
@Timeout(30)
class FaultBoardTest {

    private static final String BEGINNING = "{\"status\":[],\"job\":[{\"id\":\"job_";

    @TestHTTPResource("/sandbox/v1/list-jobs")
    URI jobs;

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
