package io.jobsconsole.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Checks which tokens of Keycloak the sandbox's jobs API accepts, and which the console accepts. */
@QuarkusTest
@WithTestResource(KeycloakServer.class)
class TokensIT {

    private static final String TOKEN = "/protocol/openid-connect/token";

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

    @Test
    void opensTheConsoleToAProgramWithATokenThatWasMadeForIt() throws Exception {
        var own = visitor.signIn("alice").get("access_token").textValue();

        var list = console(own);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.contentType()).startsWith("application/json");
        assertThat(list.jsonPath().getList("jobs.state")).isNotEmpty().containsOnly("failed");
    }

    @Test
    void refusesAProgramWithATokenThatWasMadeForTheApi() throws Exception {
        var own = visitor.signIn("alice").get("access_token").textValue();
        var exchanged =
                visitor.exchange(own, "customer:123456").get("access_token").textValue();

        var answer = console(exchanged);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    /** A program that knows only the address of the console. */
    @Test
    void leadsAProgramToItsProvider() {
        var refused = given().accept(ContentType.JSON).redirects().follow(false).get("/accounts/demo/jobs");
        var metadata = refused.header("WWW-Authenticate").replaceAll(".*resource_metadata=\"([^\"]+)\".*", "$1");
        var provider = given().get(metadata).jsonPath().getString("authorization_servers[0]");

        var endpoints = given().get(provider + "/.well-known/openid-configuration");

        assertThat(given().get(metadata).jsonPath().getString("resource"))
                .isEqualTo("http://localhost:" + RestAssured.port);
        assertThat(endpoints.jsonPath().getString("token_endpoint")).isEqualTo(provider + TOKEN);
    }

    private static Response console(String bearer) {
        return given().redirects()
                .follow(false)
                .accept(ContentType.JSON)
                .header("Authorization", "Bearer " + bearer)
                .get("/accounts/demo/jobs?states=failed&since=30d");
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
