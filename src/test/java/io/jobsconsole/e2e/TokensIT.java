package io.jobsconsole.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Which of Keycloak's tokens open the sandbox's jobs API. */
@QuarkusTest
@WithTestResource(KeycloakServer.class)
class TokensIT {

    private final KeycloakVisitor visitor = new KeycloakVisitor();

    @Test
    void acceptsTheTokenThatKeycloakGivesInExchange() throws Exception {
        var own = visitor.signIn("alice").get("access_token").textValue();

        var exchanged =
                visitor.exchange(own, "customer:123456").get("access_token").textValue();

        assertThat(listJobs(exchanged, "123456")).isEqualTo(200);
    }

    @Test
    void refusesTheVisitorsOwnToken() throws Exception {
        var own = visitor.signIn("alice").get("access_token").textValue();

        assertThat(listJobs(own, "123456")).isEqualTo(401);
    }

    @Test
    void refusesATokenForAnotherCustomer() throws Exception {
        var own = visitor.signIn("alice").get("access_token").textValue();

        var exchanged =
                visitor.exchange(own, "customer:123456").get("access_token").textValue();

        assertThat(listJobs(exchanged, "987654")).isEqualTo(403);
    }

    private static int listJobs(String bearer, String customer) {
        return given().header("Authorization", "Bearer " + bearer)
                .header("customer-id", customer)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/sandbox/v1/list-jobs")
                .statusCode();
    }
}
