package io.jobsconsole.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the provider's behaviour that the console depends on, without the console. */
class KeycloakRealmIT {
    private static final String CUSTOMER = "customer:123456";

    private final KeycloakVisitor visitor = new KeycloakVisitor();

    @ParameterizedTest
    @CsvSource({"alice, admin user", "bob, user"})
    void tellsTheVisitorsRolesInTheIdToken(String name, String roles) throws Exception {
        var idToken = visitor.claims(visitor.signIn(name).get("id_token"));

        assertThat(idToken.get("preferred_username").textValue()).isEqualTo(name);
        assertThat(idToken.get("groups")).extracting(JsonNode::textValue).containsExactlyInAnyOrder(roles.split(" "));
    }

    @Test
    void keepsTheVisitorsOwnTokenFromTheJobsApi() throws Exception {
        var accessToken = visitor.claims(visitor.signIn("alice").get("access_token"));

        assertThat(accessToken.get("aud").textValue()).isEqualTo(KeycloakProcess.CLIENT);
        assertThat(accessToken.get("scope").textValue()).doesNotContain("customer:");
        assertThat(accessToken.get("sub").textValue()).isNotEmpty();
    }

    @Test
    void exchangesTheVisitorsTokenForOneOfTheCustomer() throws Exception {
        var subject = visitor.signIn("bob").get("access_token").textValue();

        var exchanged = visitor.claims(visitor.exchange(subject, CUSTOMER).get("access_token"));

        assertThat(exchanged.get("aud").textValue()).isEqualTo("jobs-api");
        assertThat(exchanged.get("scope").textValue().split(" ")).contains(CUSTOMER);
        assertThat(exchanged.get("sub"))
                .isEqualTo(visitor.claims(TextNode.valueOf(subject)).get("sub"));
    }

    @ParameterizedTest
    @CsvSource({"customer:999999, invalid_scope", "openid, invalid_request"})
    void exchangesNothingForAnotherScope(String scope, String error) throws Exception {
        var subject = visitor.signIn("alice").get("access_token").textValue();

        assertThat(visitor.exchange(subject, scope).get("error").textValue()).isEqualTo(error);
    }

    @Test
    void keepsTokensSmallEnoughForCookies() throws Exception {
        var tokens = visitor.signIn("alice");

        assertThat(Stream.of("id_token", "access_token", "refresh_token")
                        .mapToInt(token -> tokens.get(token).textValue().length())
                        .sum())
                .isLessThan(3000);
    }

    @Test
    void takesNoPasswordFromTheConsole() throws Exception {
        var answer = visitor.token(Map.of("grant_type", "password", "username", "alice", "password", "alice"));

        assertThat(answer.get("error").textValue()).isEqualTo("unauthorized_client");
    }

    @Test
    void asksForProofOfTheCode() throws Exception {
        var answer = visitor.authorize(KeycloakVisitor.CALLBACK, Map.of()).execute();

        assertThat(visitor.parameters(answer).get("error")).isEqualTo("invalid_request");
    }

    @Test
    void sendsNobodyToAnotherAddress() throws Exception {
        assertThat(visitor.authorize("http://localhost:54321/elsewhere", visitor.proof())
                        .execute()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void bringsTheVisitorBackAfterSigningOut() throws Exception {
        var signedOut = "http://localhost:54321/signed-out";

        var answer = visitor.request("logout")
                .data("id_token_hint", visitor.signIn("alice").get("id_token").textValue())
                .data("post_logout_redirect_uri", signedOut)
                .execute();

        assertThat(answer.header("Location")).isEqualTo(signedOut);
    }
}
