package io.jobsconsole.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens that Keycloak issues, or refuses, to the console for the jobs API. */
@QuarkusTest
@WithTestResource(KeycloakServer.class)
class CredentialsIT {

    private final KeycloakVisitor visitor = new KeycloakVisitor();

    @Test
    void exchangesTheVisitorsToken() throws Exception {
        assertThat(jobs("demo", "openid profile").statusCode()).isEqualTo(200);
    }

    @Test
    void asksInTheConsolesOwnName() throws Exception {
        assertThat(jobs("own", "openid profile").statusCode()).isEqualTo(200);
    }

    /** The jobs API accepts only a token for its own audience. */
    @ParameterizedTest
    @CsvSource({"openid profile customer:123456, 200", "openid profile, 403"})
    void handsOnTheVisitorsToken(String scope, int status) throws Exception {
        var answer = jobs("passed", scope);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.jsonPath().getString("title")).isEqualTo("The jobs service refused your sign-in");
        }
    }

    /** The token service rejects an unknown audience; the API rejects a known but wrong one. */
    @ParameterizedTest
    @CsvSource({
        "elsewhere, 503, The token service refused this console",
        "unscoped,  403, The jobs service refused the credentials",
    })
    void saysWhichSideRefused(String account, int status, String title) throws Exception {
        var answer = jobs(account, "openid profile");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
        assertThat(answer.asString()).doesNotContain("eyJ", KeycloakProcess.SECRET);
    }

    private Response jobs(String account, String scope) throws Exception {
        var token = visitor.signIn("alice", scope).get("access_token").textValue();
        return given().accept(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .get("/accounts/" + account + "/jobs?states=failed&since=30d");
    }
}
