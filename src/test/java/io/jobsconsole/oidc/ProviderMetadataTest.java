package io.jobsconsole.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobsconsole.web.session.ProviderSignOut;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderMetadataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'end_session_endpoint': null}",
                "{'end_session_endpoint': ''}",
                "{'end_session_endpoint': ' '}",
                "{'end_session_endpoint': false}",
                "{'end_session_endpoint': {}}"
            })
    void saysThatAProviderHasNoSignOut(String metadata) {
        assertThat(completed(metadata).getString("end_session_endpoint")).isEqualTo(ProviderSignOut.NONE);
    }

    @Test
    void leavesTheSignOutOfAProviderAlone() {
        var metadata = completed("{'end_session_endpoint': 'https://id.example.com/logout'}");

        assertThat(metadata.getString("end_session_endpoint")).isEqualTo("https://id.example.com/logout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revocation_endpoint",
                "userinfo_endpoint",
                "introspection_endpoint",
                "registration_endpoint",
                "pushed_authorization_request_endpoint"
            })
    void takesAnEndpointWithoutAnAddressForNone(String endpoint) {
        assertThat(completed("{'%s': ''}".formatted(endpoint)).containsKey(endpoint))
                .isFalse();
        assertThat(completed("{'%s': null}".formatted(endpoint)).containsKey(endpoint))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "{'pushed_authorization_request_endpoint': 'https://id.example.com/par'}, true",
        "{'pushed_authorization_request_endpoint': ''}, ",
        "{'require_pushed_authorization_requests': false}, false",
        "{}, ",
    })
    void pushesRequestsWhereTheProviderTakesThem(String metadata, Boolean isPushed) {
        assertThat(completed(metadata).getBoolean("require_pushed_authorization_requests"))
                .isEqualTo(isPushed);
    }

    private static JsonObject completed(String metadata) {
        return ProviderMetadata.complete(new JsonObject(metadata.replace('\'', '"')));
    }
}
