package io.jobsconsole.sandbox.service;

import static io.jobsconsole.sandbox.SandboxCalls.accessTokenOfAlice;
import static io.jobsconsole.sandbox.SandboxCalls.bearerFor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.jobsconsole.sandbox.store.JobStore;
import io.jobsconsole.sandbox.token.TokenMint;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BearerTest {

    private static final long CUSTOMER = JobStore.MAIN_CUSTOMER;

    @Inject
    TokenMint mint;

    @Test
    void acceptsABearerForTheCustomer() {
        call(CUSTOMER, bearerFor(CUSTOMER)).then().statusCode(200);
    }

    @Test
    void refusesABearerForAnotherCustomer() {
        call(CUSTOMER, bearerFor(JobStore.SMALL_CUSTOMER))
                .then()
                .statusCode(403)
                .contentType(ContentType.JSON)
                .body("code", equalTo(7))
                .body("message", not(emptyOrNullString()))
                .body("details", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "12.5"})
    void refusesACallWithoutACustomerNumber(String customer) {
        assertUnauthenticated(call(customer, bearerFor(CUSTOMER)));
    }

    @Test
    void refusesACallWithoutACustomerHeader() {
        assertUnauthenticated(given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + bearerFor(CUSTOMER))
                .post("/sandbox/v1/list-jobs"));
    }

    @Test
    void refusesACallWithoutABearer() {
        assertUnauthenticated(given().contentType(ContentType.JSON)
                .header("customer-id", CUSTOMER)
                .post("/sandbox/v1/list-jobs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c"})
    void refusesWhatIsNoToken(String bearer) {
        assertUnauthenticated(call(CUSTOMER, bearer));
    }

    @Test
    void refusesTheTokenOfTheSession() {
        assertUnauthenticated(call(CUSTOMER, accessTokenOfAlice()));
    }

    @Test
    void refusesAnExpiredBearer() {
        assertUnauthenticated(call(CUSTOMER, mint.sign(claims("jobs-api", -1))));
    }

    @Test
    void refusesABearerForAnotherAudience() {
        assertUnauthenticated(call(CUSTOMER, mint.sign(claims("another-api", 5))));
    }

    private static JwtClaims claims(String audience, int minutes) {
        var claims = new JwtClaims();
        claims.setIssuer(TokenMint.ISSUER);
        claims.setAudience(audience);
        claims.setClaim("scope", "customer:" + CUSTOMER);
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        return claims;
    }

    private static Response call(Object customer, String bearer) {
        return given().contentType(ContentType.JSON)
                .header("customer-id", customer)
                .header("Authorization", "Bearer " + bearer)
                .body("{}")
                .post("/sandbox/v1/list-jobs");
    }

    private static void assertUnauthenticated(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType(ContentType.JSON)
                .body("code", equalTo(16))
                .body("message", not(emptyOrNullString()))
                .body("details", hasSize(0));
    }
}
