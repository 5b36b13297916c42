package io.jobsconsole.provider;

/** A habit of a {@link TestProvider}, which providers in use have and Keycloak has not. */
public enum Habit {
    /** Has no {@code end_session_endpoint}, like Google and Cognito. The console reads the metadata at its start. */
    NO_END_SESSION,
    /**
     * Signs out at {@code /logout}, which it does not publish, as Cognito does: by exactly one {@code client_id} and one
     * {@code logout_uri}, to which it leads back without a {@code state}.
     */
    SIGNS_OUT_LIKE_COGNITO,
    /** Publishes only issuer, keys, and the endpoints for codes and tokens. The console reads the metadata at its start. */
    BARE_METADATA,
    /** Publishes {@code revocation_endpoint}, and refuses a revoked refresh token (RFC 7009). */
    REVOKES,
    /**
     * Publishes {@code pushed_authorization_request_endpoint} without saying that it requires such requests, and refuses
     * a request that was not pushed (RFC 9126).
     */
    REQUIRES_PUSHED_REQUESTS,
    /** Leads each sign-in and sign-out over another origin, like a provider that leaves the sign-in to a third one. */
    BROKERS,
    /** Puts no {@code sid} into ID tokens. */
    NO_SID,
    /** Puts 210 group IDs into ID tokens and access tokens, like Entra: each token takes 11 KB. */
    MANY_GROUPS,
    /** Answers a refresh with an access token only. */
    RENEWS_WITHOUT_ID_TOKEN,
    /** Answers a refresh with the ID token of the sign-in. */
    RENEWS_WITH_OLD_ID_TOKEN,
    /** Gives a new refresh token at each refresh, and accepts each one once. */
    SINGLE_USE_REFRESH_TOKENS,
    /** Gives no refresh token, like Google without {@code access_type=offline}. */
    NO_REFRESH_TOKEN,
    /** Gives ID tokens only. */
    NO_ACCESS_TOKEN,
    /** Gives access tokens that are no JSON Web Tokens, like Google. */
    OPAQUE_ACCESS_TOKENS
}
