package io.jobsconsole.e2e;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Changes the realm like its administrator, and undoes the changes. */
final class KeycloakAdmin implements AutoCloseable {

    private final String realm = KeycloakProcess.realm().toString();
    private final String admin = realm.replace("/realms/", "/admin/realms/");
    private final Map<String, Object> client;
    private final Map<String, Object> settings;

    KeycloakAdmin() {
        client = request()
                .get(admin + "/clients?clientId=" + KeycloakProcess.CLIENT)
                .jsonPath()
                .getMap("[0]");
        settings = request().get(admin).jsonPath().getMap("$");
    }

    /** The lifetime of the tokens of the console's client, in seconds. */
    void tokensLive(int seconds) {
        clientAttribute("access.token.lifespan", String.valueOf(seconds));
    }

    /** The console's address for back-channel logout. */
    void tellsOfEndedSessionsAt(String address) {
        clientAttribute("backchannel.logout.url", address);
        clientAttribute("backchannel.logout.session.required", "true");
    }

    /** Whether a refresh token can be used only once. */
    void takesRefreshTokensOnce(boolean isSo) {
        var changed = new HashMap<>(settings);
        changed.put("revokeRefreshToken", isSo);
        changed.put("refreshTokenMaxReuse", 0);
        request().body(changed).put(admin).then().statusCode(204);
    }

    void endSessionsOf(String user) {
        request().post(admin + "/users/" + user(user) + "/logout").then().statusCode(204);
    }

    void mayComeIn(String user, boolean isSo) {
        request()
                .body(Map.of("enabled", isSo))
                .put(admin + "/users/" + user(user))
                .then()
                .statusCode(204);
    }

    /** Makes the realm sign with a new key; returns the action that removes the key. */
    Runnable signsWithANewKey() {
        var place = request()
                .body(Map.of(
                        "name",
                        "new-key-" + System.nanoTime(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of(
                                "priority", new String[] {"1000"},
                                "enabled", new String[] {"true"},
                                "active", new String[] {"true"},
                                "algorithm", new String[] {"RS256"})))
                .post(admin + "/components")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return () -> request().delete(place).then().statusCode(204);
    }

    @Override
    public void close() {
        request()
                .body(client)
                .put(admin + "/clients/" + client.get("id"))
                .then()
                .statusCode(204);
        request().body(settings).put(admin).then().statusCode(204);
    }

    private void clientAttribute(String name, String value) {
        var current =
                request().get(admin + "/clients/" + client.get("id")).jsonPath().<String, Object>getMap("$");
        var attributes = new HashMap<>((Map<?, ?>) current.get("attributes"));
        var changed = new HashMap<>(current);
        var all = new HashMap<String, Object>();
        attributes.forEach((key, given) -> all.put(key.toString(), given));
        all.put(name, value);
        changed.put("attributes", all);
        request()
                .body(changed)
                .put(admin + "/clients/" + client.get("id"))
                .then()
                .statusCode(204);
    }

    private String user(String name) {
        return request()
                .get(admin + "/users?exact=true&username=" + name)
                .jsonPath()
                .getString("[0].id");
    }

    /** Each call gets its own token, because a token lives for one minute. */
    private RequestSpecification request() {
        var token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", KeycloakProcess.ADMIN)
                .formParam("password", KeycloakProcess.ADMIN)
                .post(realm.replaceAll("/realms/.*", "/realms/master/protocol/openid-connect/token"))
                .jsonPath()
                .getString("access_token");
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }
}
