package io.jobsconsole.sandbox.service;

import static io.jobsconsole.sandbox.SandboxCalls.accessTokenOfAlice;
import static io.jobsconsole.sandbox.SandboxCalls.list;
import static io.jobsconsole.sandbox.SandboxCalls.withBearerFor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.jobsconsole.sandbox.SandboxCalls;
import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.token.TokenMint;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals of version 2 and their messages. */
@QuarkusTest
class JobsRefusalTest {

    private static final long CUSTOMER = JobStore.MAIN_CUSTOMER;
    private static final String JOBS = "/sandbox/v2/jobs";
    private static final Map<String, ?> FILTERS = Map.of(
            "limit", 5, "state", List.of("completed", "failed"), "corpus_key", "docs", "after", "2020-01-01T00:00:00Z");

    @Inject
    TokenMint mint;

    @Test
    void refusesACallWithoutABearer() {
        assertRefused(given().get(JOBS), 401);
        assertRefused(given().get(JOBS + "/job_0dd000000001"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c"})
    void refusesWhatIsNoToken(String bearer) {
        assertRefused(call(bearer), 401);
    }

    @Test
    void refusesTheTokenOfTheSession() {
        assertRefused(call(accessTokenOfAlice()), 401);
    }

    @Test
    void refusesAnExpiredBearer() {
        assertThat(call(mint.sign(claims("jobs-api", 5))).statusCode()).isEqualTo(200);
        assertRefused(call(mint.sign(claims("jobs-api", -1))), 401);
    }

    @Test
    void refusesABearerForAnotherAudience() {
        assertRefused(call(mint.sign(claims("another-api", 5))), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openid", "customer:", "customer:all", "customer:123456 customer:987654"})
    void refusesABearerThatIsNotForOneCustomer(String scope) {
        assertRefused(call(mint.mint("alice", scope)), 403);
    }

    @Test
    void refusesABearerWithoutAScope() {
        var claims = claims("jobs-api", 5);
        claims.unsetClaim("scope");

        assertRefused(call(mint.sign(claims)), 403);
    }

    @Test
    void knowsNoJobOfAnotherCustomer() {
        assertNotFound(withBearerFor(JobStore.SMALL_CUSTOMER).get(JOBS + "/job_0dd000000001"), "job_0dd000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_none", "0dd000000001", "JOB_0DD000000001"})
    void knowsNoJobByAnotherId(String id) {
        assertNotFound(withBearerFor(CUSTOMER).get(JOBS + "/{id}", id), id);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,      0",
        "limit,      101",
        "limit,      -1",
        "limit,      ten",
        "limit,      +5",
        "limit,      ''",
        "after,      yesterday",
        "after,      1767225600",
        "after,      2026-01-01",
        "after,      2026-01-01T00:00:00",
        "after,      2026-01-01T00:00Z",
        "after,      2026-02-30T00:00:00Z",
        "after,      ''",
        "state,      FAILED",
        "state,      JOB_STATE__FAILED",
        "state,      paused",
        "state,      'failed,aborted'",
        "state,      ''",
        "corpus_key, a b",
        "corpus_key, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "corpus_key, ''",
        "page_key,   no base64!",
        "page_key,   AAAA",
        "page_key,   eyJjdXN0b21lciI6MTIzNDU2fQ==",
        "page_key,   ''",
    })
    void refusesAParameter(String name, String value) {
        assertInvalid(withBearerFor(CUSTOMER).queryParam(name, value).get(JOBS), name);
    }

    @ParameterizedTest
    @CsvSource({"limit, 5, 6", "after, 2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z"})
    void refusesAParameterThatIsRepeated(String name, String one, String other) {
        assertInvalid(withBearerFor(CUSTOMER).queryParam(name, one, other).get(JOBS), name);
    }

    /** An unescaped plus sign means a space. */
    @Test
    void refusesAnOffsetThatIsNotEscaped() {
        var answer = withBearerFor(CUSTOMER).urlEncodingEnabled(false).get(JOBS + "?after=2026-01-01T00:00:00+02:00");

        assertInvalid(answer, "after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "30S", ""})
    void refusesATimeout(String seconds) {
        assertInvalid(withBearerFor(CUSTOMER).header("Request-Timeout", seconds).get(JOBS), "Request-Timeout");
        assertInvalid(
                withBearerFor(CUSTOMER).header("Request-Timeout", seconds).get(JOBS + "/job_0dd000000001"),
                "Request-Timeout");
    }

    @Test
    void refusesAPageKeyOfAnotherCustomer() {
        var answer = withBearerFor(JobStore.SMALL_CUSTOMER)
                .queryParams(FILTERS)
                .queryParam("page_key", pageKey())
                .get(JOBS);

        assertInvalid(answer, "page_key");
    }

    @ParameterizedTest
    @CsvSource({
        "limit,      6",
        "state,      completed",
        "corpus_key, legal",
        "corpus_key, no-such-corpus",
        "after,      2020-01-01T00:00:01Z",
    })
    void refusesAPageKeyBesideAnotherFilter(String name, String value) {
        var filters = new HashMap<String, Object>(FILTERS);
        filters.put(name, value);

        assertInvalid(
                withBearerFor(CUSTOMER)
                        .queryParams(filters)
                        .queryParam("page_key", pageKey())
                        .get(JOBS),
                "page_key");
    }

    @Test
    void refusesAPageKeyAlone() {
        assertInvalid(withBearerFor(CUSTOMER).queryParam("page_key", pageKey()).get(JOBS), "page_key");
    }

    @Test
    void takesAPageKeyBesideTheSameFilters() {
        withBearerFor(CUSTOMER)
                .queryParams(FILTERS)
                .queryParam("page_key", pageKey())
                .get(JOBS)
                .then()
                .statusCode(200)
                .body("jobs", hasSize(5));
    }

    @Test
    void exchangesNoPageKeysWithVersion1() {
        var ofVersion1 = list("{\"numResults\":10,\"state\":" + SandboxCalls.ALL_STATES + "}")
                .path("pageKey");

        assertInvalid(withBearerFor(CUSTOMER).queryParam("page_key", ofVersion1).get(JOBS), "page_key");
        list("{\"pageKey\":\"" + pageKey() + "\"}").then().statusCode(400).body("code", equalTo(3));
    }

    @Test
    void givesEachRequestAnIdOfItsOwn() {
        var one = given().get(JOBS).<String>path("request_id");
        var other = given().get(JOBS).<String>path("request_id");

        assertThat(one).isNotEqualTo(other);
    }

    private static JwtClaims claims(String audience, int minutes) {
        var claims = new JwtClaims();
        claims.setIssuer(TokenMint.ISSUER);
        claims.setAudience(audience);
        claims.setClaim("scope", "customer:" + CUSTOMER);
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        return claims;
    }

    private static Response call(String bearer) {
        return given().header("Authorization", "Bearer " + bearer).get(JOBS);
    }

    private static String pageKey() {
        return withBearerFor(CUSTOMER)
                .queryParams(FILTERS)
                .get(JOBS)
                .then()
                .statusCode(200)
                .extract()
                .path("metadata.page_key");
    }

    private static void assertRefused(Response answer, int status) {
        error(answer, status).body("$", aMapWithSize(2));
    }

    private static void assertNotFound(Response answer, String id) {
        error(answer, 404).body("id", equalTo(id)).body("$", aMapWithSize(3));
    }

    private static void assertInvalid(Response answer, String field) {
        error(answer, 400)
                .body("field_errors", aMapWithSize(1))
                .body("field_errors", hasKey(field))
                .body("$", aMapWithSize(3));
    }

    private static ValidatableResponse error(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType(ContentType.JSON)
                .body("messages", hasSize(1))
                .body("messages[0]", not(equalTo("")))
                .body("request_id", not(equalTo("")));
    }
}
