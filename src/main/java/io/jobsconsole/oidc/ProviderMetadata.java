package io.jobsconsole.oidc;

import io.jobsconsole.web.session.ProviderSignOut;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Completes the sign-in provider's metadata (OpenID Connect Discovery 1.0) before the OIDC extension reads them. The
 * extension does not start without an address for the sign-out. And it would push authorization requests (RFC 9126) only
 * to a provider that requires it; the console pushes them to any that takes them, so browsers and logs on the way see no
 * parameter of a sign-in.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.DISCOVERY)
class ProviderMetadata implements OidcResponseFilter {

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == 200 && isOfTheProvider(answer.requestProperties())) {
            metadata(answer.responseBody())
                    .map(ProviderMetadata::complete)
                    .ifPresent(metadata -> answer.responseBody(Buffer.buffer(metadata.encode())));
        }
        return Uni.createFrom().voidItem();
    }

    /** Token services have metadata, too. */
    private static boolean isOfTheProvider(OidcRequestContextProperties call) {
        return call != null && call.getString(OidcUtils.TENANT_ID_ATTRIBUTE) != null;
    }

    /** Empty if the answer holds no metadata: the extension reports that. */
    private static Optional<JsonObject> metadata(Buffer body) {
        try {
            return Optional.ofNullable(body).map(Buffer::toJsonObject).filter(json -> json.getMap() != null);
        } catch (DecodeException | ClassCastException noMetadata) {
            return Optional.empty();
        }
    }

    static JsonObject complete(JsonObject metadata) {
        // An endpoint without an address, such as null or an empty text, is none.
        metadata.getMap()
                .entrySet()
                .removeIf(member -> member.getKey().endsWith("_endpoint")
                        && !(member.getValue() instanceof String address && !address.isBlank()));
        metadata.getMap().putIfAbsent(OidcConfigurationMetadata.END_SESSION_ENDPOINT, ProviderSignOut.NONE);
        if (metadata.containsKey(OidcConfigurationMetadata.PUSHED_AUTHORIZATION_REQUEST_ENDPOINT)) {
            metadata.put(OidcConfigurationMetadata.REQUIRE_PUSHED_AUTHORIZATION_REQUESTS, true);
        }
        return metadata;
    }
}
