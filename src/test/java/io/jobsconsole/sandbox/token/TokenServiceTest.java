package io.jobsconsole.sandbox.token;

import static io.jobsconsole.sandbox.SandboxCalls.accessTokenOfAlice;
import static io.jobsconsole.sandbox.SandboxCalls.asTheConsole;
import static io.jobsconsole.sandbox.SandboxCalls.clientCredentials;
import static io.jobsconsole.sandbox.SandboxCalls.exchange;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.jobsconsole.sandbox.store.JobStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenServiceTest {

    private static final long CUSTOMER = JobStore.MAIN_CUSTOMER;

    @Inject
    TokenCheck tokens;

    @Test
    void exchangesTheTokenOfAVisitor() throws Exception {
        var answer = post(exchange(accessTokenOfAlice(), CUSTOMER));

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("issued_token_type", equalTo("urn:ietf:params:oauth:token-type:access_token"))
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(300));
        var claims = tokens.bearer(answer.path("access_token")).orElseThrow();
        assertThat(claims.getIssuer()).isEqualTo("urn:jobs-console:sandbox");
        assertThat(claims.getAudience()).isEqualTo(List.of("jobs-api"));
        assertThat(claims.getSubject()).isEqualTo("alice");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("customer:123456");
    }

    @Test
    void givesAClientATokenOfItsOwn() throws Exception {
        var answer = post(clientCredentials(CUSTOMER));

        answer.then().statusCode(200).body("$", not(hasKey("issued_token_type")));
        assertThat(tokens.bearer(answer.path("access_token")).orElseThrow().getSubject())
                .isEqualTo("jobs-console");
    }

    @Test
    void acceptsTheClientSecretInTheForm() {
        var form = given().formParam("client_id", "jobs-console").formParam("client_secret", "sandbox-only-secret");

        assertRefused(post(form.formParam("grant_type", "password")), 400, "unsupported_grant_type");
    }

    @Test
    void refusesAWrongClientSecret() {
        assertRefused(post(given().auth().preemptive().basic("jobs-console", "wrong")), 401, "invalid_client");
    }

    @Test
    void refusesACallWithoutAClient() {
        assertRefused(post(given().formParam("grant_type", "client_credentials")), 401, "invalid_client");
    }

    @Test
    void refusesACallWithoutAGrantType() {
        assertRefused(post(asTheConsole()), 400, "invalid_request");
    }

    @Test
    void refusesATokenOfItsOwnAsSubject() {
        var own = post(clientCredentials(CUSTOMER)).<String>path("access_token");

        assertRefused(post(exchange(own, CUSTOMER)), 400, "invalid_request");
    }

    @Test
    void refusesASubjectTokenWithABrokenSignature() {
        var token = accessTokenOfAlice();
        var signature = token.lastIndexOf('.') + 1;
        var forged = token.substring(0, signature) + new StringBuilder(token.substring(signature)).reverse();

        assertRefused(post(exchange(forged, CUSTOMER)), 400, "invalid_request");
    }

    @Test
    void requiresTheTypeOfTheSubjectToken() {
        var form = asTheConsole()
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", accessTokenOfAlice());

        assertRefused(post(form), 400, "invalid_request");
    }

    @Test
    void refusesAnotherAudience() {
        var form = asTheConsole()
                .formParam("grant_type", "client_credentials")
                .formParam("audience", "another-api")
                .formParam("scope", "customer:123456");

        assertRefused(post(form), 400, "invalid_target");
    }

    @Test
    void refusesEverythingButOneCustomerAsScope() {
        for (var scope : List.of("", "customer:all", "customer:1 customer:2", "openid")) {
            var form = asTheConsole()
                    .formParam("grant_type", "client_credentials")
                    .formParam("audience", "jobs-api")
                    .formParam("scope", scope);

            assertRefused(post(form), 400, "invalid_scope");
        }
    }

    private static Response post(RequestSpecification call) {
        return call.contentType("application/x-www-form-urlencoded").post("/sandbox/token");
    }

    private static void assertRefused(Response answer, int status, String error) {
        answer.then().statusCode(status).header("Cache-Control", "no-store").body("error", equalTo(error));
    }
}
