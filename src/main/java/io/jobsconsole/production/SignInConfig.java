package io.jobsconsole.production;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/**
 * The required keys for sign-in. The OIDC extension reports some of them late and generates missing secrets: then each
 * process has its own, and a restart ends all sessions.
 */
@ConfigMapping(prefix = "quarkus.oidc")
@Unremovable
@OwnSecrets
@OwnProof
interface SignInConfig {

    @Required(message = "(QUARKUS_OIDC_AUTH_SERVER_URL) is missing: the address of the sign-in provider")
    Optional<String> authServerUrl();

    @Required(message = "(QUARKUS_OIDC_CLIENT_ID) is missing: the console's client id at the sign-in provider")
    Optional<String> clientId();

    @WithName("credentials.secret")
    Optional<String> clientSecret();

    @WithName("credentials.client-secret.value")
    Optional<String> sentSecret();

    @WithName("credentials.jwt.secret")
    Optional<String> signingSecret();

    @WithName("credentials.jwt.key")
    Optional<String> key();

    @WithName("credentials.jwt.key-file")
    Optional<String> keyFile();

    @WithName("credentials.jwt.key-store-file")
    Optional<String> keyStoreFile();

    @WithName("token-state-manager.encryption-secret")
    @Required(
            length = 32,
            message = "(QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET) is missing or too short:"
                    + " at least 32 characters to encrypt the session cookies")
    Optional<String> sessionSecret();

    @WithName("authentication.state-secret")
    @Required(
            length = 32,
            message = "(QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET) is missing or too short:"
                    + " at least 32 characters to encrypt the cookies of unfinished sign-ins")
    Optional<String> stateSecret();
}
