package io.jobsconsole.sandbox.requests;

import static io.jobsconsole.sandbox.SandboxCalls.bearerFor;
import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestLogTest {

    @BeforeEach
    void forget() {
        delete("/sandbox/requests").then().statusCode(204);
    }

    @Test
    void showsHeadersAndBodyButNoToken() {
        send("{\"numResults\":7}", "abc");

        get("/sandbox/requests")
                .then()
                .statusCode(200)
                .body("listJobs[0].headers.timeout", equalTo("30S"))
                .body("listJobs[0].headers", not(hasKey("authorization")))
                .body(
                        "listJobs[0].bearerSha256",
                        equalTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
                .body("listJobs[0].body.numResults", equalTo(7))
                .body(not(containsString("Bearer")));
    }

    @Test
    void showsABodyThatIsNoJsonAsText() {
        send("{", "abc");

        get("/sandbox/requests").then().body("listJobs[0].body", equalTo("{"));
    }

    @Test
    void keepsTheLastFifty() {
        IntStream.rangeClosed(1, 51).forEach(n -> send("{\"numResults\":" + n + "}", "abc"));

        get("/sandbox/requests")
                .then()
                .body("listJobs", hasSize(50))
                .body("listJobs[0].body.numResults", equalTo(2))
                .body("listJobs[49].body.numResults", equalTo(51));
    }

    @Test
    void countsCallsOfTheTokenService() {
        bearerFor(1);
        bearerFor(1);

        get("/sandbox/requests").then().body("tokenCalls", equalTo(2));
    }

    @Test
    void showsAddressAndHeadersOfVersion2ButNoToken() {
        ask("/sandbox/v2/jobs?state=failed&state=aborted&page_key=a%2Bb%3D");

        get("/sandbox/requests")
                .then()
                .body("listJobs", hasSize(0))
                .body("jobs[0].at", not(emptyOrNullString()))
                .body("jobs[0].headers.request-timeout", equalTo("30"))
                .body("jobs[0].headers", not(hasKey("authorization")))
                .body(
                        "jobs[0].bearerSha256",
                        equalTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
                .body("jobs[0].path", equalTo("/v2/jobs"))
                .body("jobs[0].query.state", equalTo(List.of("failed", "aborted")))
                .body("jobs[0].query.page_key", equalTo(List.of("a+b=")));
    }

    @ParameterizedTest
    @CsvSource({"job_1, job_1", "job%20%3C%C3%A4%3E, job <ä>", "a+b, a+b"})
    void showsWhichJobWasLookedUp(String escaped, String id) {
        ask("/sandbox/v2/jobs/" + escaped);

        get("/sandbox/requests")
                .then()
                .body("jobs[0].path", equalTo("/v2/jobs/" + id))
                .body("jobs[0].query", anEmptyMap());
    }

    @Test
    void keepsNoMoreThanFiftyCallsOfVersion2() {
        IntStream.rangeClosed(1, 51).forEach(n -> ask("/sandbox/v2/jobs?limit=" + n));

        get("/sandbox/requests").then().body("jobs", hasSize(50)).body("jobs[0].query.limit", equalTo(List.of("2")));
    }

    private static void ask(String address) {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer abc")
                .header("Request-Timeout", "30")
                .get(address);
    }

    private static void send(String body, String bearer) {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + bearer)
                .header("timeout", "30S")
                .body(body)
                .post("/sandbox/v1/list-jobs");
    }
}
