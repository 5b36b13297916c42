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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The console's own settings, which the README documents. Invalid settings stop the start. */
@ConfigMapping(prefix = "jobs-console")
public interface ConsoleConfig {

    /** The form of account keys. */
    String KEY = "[a-z0-9][a-z0-9-]{0,49}";

    /** The accounts by key; the key is part of addresses. */
    @NotEmpty(
            message = "is missing: at least one account is required. Set jobs-console.accounts.<key>.url"
                    + " (JOBS_CONSOLE_ACCOUNTS_<KEY>_URL), jobs-console.accounts.<key>.customer-id (JOBS_CONSOLE_ACCOUNTS_<KEY>_CUSTOMER_ID),"
                    + " and, for its token service, quarkus.oidc-client.<key>.auth-server-url"
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

    /** The time in which the API must answer a call. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(seconds = 999)
    Duration deadline();

    /** How long a visitor's identical requests are answered from the cache; zero disables the cache. */
    @WithDefault("2s")
    @DurationMin(seconds = 0)
    @DurationMax(seconds = 10)
    Duration cache();

    /** Whether services on other machines may be called by plain HTTP. */
    @WithDefault("false")
    boolean allowPlainHttp();

    Breaker breaker();

    /** The circuit breaker of each jobs API: while it is open, calls fail at once. */
    interface Breaker {

        /** The number of recent calls that count: the breaker opens when half of them failed. */
        @WithDefault("20")
        @Min(2)
        int calls();

        /** How long the breaker stays open before it lets one call through. */
        @WithDefault("5s")
        @DurationMin(seconds = 1)
        @DurationMax(minutes = 5)
        Duration pause();
    }

    /** One account. */
    interface Entry {

        Optional<String> name();

        Optional<@Positive Long> customerId();

        /** The version of the jobs API at {@link #url}. */
        @WithDefault("v1")
        Api api();

        URI url();

        @WithDefault("exchange")
        CredentialType credentials();

        /** Only for the credentials {@code api-key}, which require it. */
        Optional<String> apiKey();

        Optional<String> oidcClient();

        /** The name of the TLS configuration ({@code quarkus.tls.<name>}) for calls of the jobs API. */
        Optional<String> tls();

        Optional<Set<String>> roles();

        /** Lists with a name, each as the query string of its address. */
        Map<String, String> views();

        /** The time between two looks at the account's jobs for metrics. Without it the console looks only for visitors. */
        Optional<@DurationMin(seconds = 15) @DurationMax(hours = 1) Duration> watch();

        /** The corpora that metrics tell apart, the most important first. */
        Optional<List<String>> watchCorpora();
        /** Names of corpora by their keys. Version 2 tells the names itself. */
        Map<String, String> corpusNames();
    }
}
