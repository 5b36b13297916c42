package io.jobsconsole.sandbox;

import static io.restassured.RestAssured.given;

import io.jobsconsole.sandbox.store.JobStore;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the sandbox like its clients. */
public final class SandboxCalls {

    public static final String ALL_STATES = """
            ["JOB_STATE__UNKNOWN","JOB_STATE__QUEUED","JOB_STATE__STARTED","JOB_STATE__COMPLETED","JOB_STATE__FAILED",\
            "JOB_STATE__TRANSIENT_FAILURE_RETRY_IMMINENT","JOB_STATE__ABORTED"]""";

    private SandboxCalls() {}

    /** The access token of a signed-in visitor. */
    public static String accessTokenOfAlice() {
        var provider = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().formParam("grant_type", "password")
                .formParam("username", "alice")
                .formParam("client_id", "quarkus-app")
                .post(provider + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public static RequestSpecification asTheConsole() {
        return given().auth().preemptive().basic("jobs-console", "sandbox-only-secret");
    }

    public static RequestSpecification clientCredentials(long customer) {
        return asTheConsole()
                .formParam("grant_type", "client_credentials")
                .formParam("audience", "jobs-api")
                .formParam("scope", "customer:" + customer);
    }

    public static RequestSpecification exchange(String subjectToken, long customer) {
        return asTheConsole()
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .formParam("subject_token", subjectToken)
                .formParam("subject_token_type", "urn:ietf:params:oauth:token-type:access_token")
                .formParam("audience", "jobs-api")
                .formParam("scope", "customer:" + customer);
    }

    public static String bearerFor(long customer) {
        return clientCredentials(customer)
                .post("/sandbox/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    static RequestSpecification as(long customer) {
        return given().contentType(ContentType.JSON)
                .header("customer-id", customer)
                .header("Authorization", "Bearer " + bearerFor(customer));
    }

    public static RequestSpecification withBearerFor(long customer) {
        return given().header("Authorization", "Bearer " + bearerFor(customer));
    }

    public static Response list(long customer, String body) {
        return as(customer).body(body).post("/sandbox/v1/list-jobs");
    }

    public static Response list(String body) {
        return list(JobStore.MAIN_CUSTOMER, body);
    }
}
