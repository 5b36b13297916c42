package io.jobsconsole.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Signs in at Keycloak by HTTP and exchanges tokens like the console. */
class KeycloakVisitor {

    static final String CALLBACK = "http://localhost:54321/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";

    private final JsonMapper json = new JsonMapper();
    private final Connection session =
            Jsoup.newSession().followRedirects(false).ignoreContentType(true).ignoreHttpErrors(true);

    Connection request(String endpoint) {
        return session.newRequest(realm(endpoint));
    }

    JsonNode signIn(String name) throws Exception {
        return signIn(name, "openid profile");
    }

    JsonNode signIn(String name, String scope) throws Exception {
        var answer = answer(authorize(CALLBACK, scope, proof()), name);
        var code = parameters(answer).get("code");

        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", VERIFIER));
    }

    /** The redirect back to the console after the provider's sign-in page. */
    String signInAt(String address, String name) throws IOException {
        return answer(session.newRequest(address), name).header("Location");
    }

    /** A visitor with a session at the provider is redirected at once. */
    private static Connection.Response answer(Connection request, String name) throws IOException {
        // Copied by hand: only browsers send secure cookies to http://localhost.
        var cookies = new HashMap<String, String>();
        var page = request.execute();
        // From the address of a pushed request, Keycloak redirects to its own sign-in page.
        while (page.statusCode() == 302
                && page.header("Location").startsWith(KeycloakProcess.realm().toString())) {
            cookies.putAll(page.cookies());
            page = request.newRequest(page.header("Location")).cookies(cookies).execute();
        }
        if (page.statusCode() == 302) {
            return page;
        }
        cookies.putAll(page.cookies());
        var form = (FormElement) page.parse().expectFirst("form#kc-form-login");
        form.expectFirst("#username").val(name);
        form.expectFirst("#password").val(name);
        return form.submit().cookies(cookies).execute();
    }

    Connection authorize(String callback, Map<String, String> proof) {
        return authorize(callback, "openid profile", proof);
    }

    private Connection authorize(String callback, String scope, Map<String, String> proof) {
        return session.newRequest(realm("auth"))
                .data("response_type", "code")
                .data("client_id", KeycloakProcess.CLIENT)
                .data("scope", scope)
                .data("state", "a-state")
                .data("redirect_uri", callback)
                .data(proof);
    }

    Map<String, String> proof() throws Exception {
        var challenge = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
        return Map.of(
                "code_challenge_method",
                "S256",
                "code_challenge",
                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
    }

    JsonNode exchange(String subject, String scope) throws IOException {
        return token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", subject,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", "jobs-api",
                "scope", scope));
    }

    JsonNode token(Map<String, String> grant) throws IOException {
        var console = KeycloakProcess.CLIENT + ":" + KeycloakProcess.SECRET;
        var answer = session.newRequest(realm("token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(console.getBytes(UTF_8)))
                .data(new HashMap<>(grant))
                .method(Method.POST)
                .execute();
        return json.readTree(answer.body());
    }

    JsonNode claims(JsonNode token) throws IOException {
        var payload = token.textValue().split("\\.")[1];
        return json.readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static String realm(String endpoint) {
        return KeycloakProcess.realm() + "/protocol/openid-connect/" + endpoint;
    }

    Map<String, String> parameters(Connection.Response answer) {
        var query = URI.create(answer.header("Location")).getRawQuery();
        return Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
