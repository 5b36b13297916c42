package io.jobsconsole.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The console's own settings. The README documents each; what is wrong here stops the start. */
@ConfigMapping(prefix = "jobs-console")
public interface AccountsConfig {

    /** What an account's key looks like. */
    String KEY = "[a-z0-9][a-z0-9-]{0,49}";

    /** The accounts by key, which stands in addresses. */
    @NotEmpty(
            message =
                    "is missing: at least one account is required, by jobs-console.accounts.<key>.url (JOBS_CONSOLE_ACCOUNTS_<KEY>_URL),"
                            + " jobs-console.accounts.<key>.customer-id (JOBS_CONSOLE_ACCOUNTS_<KEY>_CUSTOMER_ID),"
                            + " and for its token service quarkus.oidc-client.<key>.auth-server-url"
                            + " (QUARKUS_OIDC_CLIENT_<KEY>_AUTH_SERVER_URL), quarkus.oidc-client.<key>.client-id"
                            + " (QUARKUS_OIDC_CLIENT_<KEY>_CLIENT_ID), quarkus.oidc-client.<key>.credentials.secret"
                            + " (QUARKUS_OIDC_CLIENT_<KEY>_CREDENTIALS_SECRET) and quarkus.oidc-client.<key>.grant.type"
                            + " (QUARKUS_OIDC_CLIENT_<KEY>_GRANT_TYPE)")
    @Complete
    Map<
                    @Pattern(
                            regexp = KEY,
                            message = "must have a key of at most 50 lower-case letters, digits and hyphens")
                    String,
                    @Valid Entry>
            accounts();

    /** How long one page may wait for the API. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 999)
    Duration deadline();

    /** How long an answer of the API is good for the same visitor who asks the same again; at zero for nobody. */
    @WithDefault("2s")
    @DurationMin(seconds = 0)
    @DurationMax(seconds = 10)
    Duration cache();

    Breaker breaker();

    /** When an API that keeps failing is spared, and everybody told at once. */
    interface Breaker {

        /** How many calls in a row are looked at: half of them must have failed. */
        @WithDefault("20")
        @Min(2)
        int calls();

        /** How long no call is made before one is tried again. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        @DurationMax(minutes = 5)
        Duration pause();
    }

    /** One account. */
    interface Entry {

        Optional<String> name();

        Optional<@Positive Long> customerId();

        /** The version of the jobs API that is spoken at {@link #url}. */
        @WithDefault("v1")
        Api api();

        URI url();

        @WithDefault("exchange")
        Credentials credentials();

        /** With the credentials {@code api-key}, and with no other. */
        Optional<String> apiKey();

        Optional<String> oidcClient();

        Optional<Set<String>> roles();
    }
}
