package io.jobsconsole.production;

import static io.jobsconsole.ProductionSettings.ACCOUNT_KEY;
import static io.jobsconsole.ProductionSettings.ACCOUNT_URL;
import static io.jobsconsole.ProductionSettings.CLIENT_SECRET;
import static io.jobsconsole.ProductionSettings.CREDENTIALS;
import static io.jobsconsole.ProductionSettings.PUBLIC_ORIGIN;
import static io.jobsconsole.ProductionSettings.REQUIRED;
import static io.jobsconsole.ProductionSettings.SESSION_SECRET;
import static io.jobsconsole.ProductionSettings.STATE_SECRET;
import static io.jobsconsole.ProductionSettings.with;
import static io.jobsconsole.ProductionSettings.without;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jobsconsole.PackagedConsole;
import io.jobsconsole.account.ConsoleConfig;
import io.quarkus.oidc.client.runtime.OidcClientsConfig;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks which settings stop a production start: every mapping and check of the console, with {@code
 * application.properties} and the operator's variables. ProductionIT checks the same for the packaged console.
 */
class RefusalsTest {

    private static final LaunchMode MODE = LaunchMode.current();

    private static ValidatorFactory validators;

    private static Set<Class<?>> mappings;

    private static int refusals;

    static final List<String> requiredKeys = REQUIRED.keySet().stream().sorted().toList();

    private record Wrong(String key, String value, String complaint) {}

    /** The errors of one start: those that are checked together, each key once. */
    static final List<List<Wrong>> starts = List.of(
            List.of(
                    new Wrong(SESSION_SECRET, "canary-of-31-characters-0123456", "at least 32"),
                    new Wrong(STATE_SECRET, "canary-of-31-characters-6543210", "at least 32"),
                    new Wrong(PUBLIC_ORIGIN, "http://jobs.example.com", "must be https://"),
                    new Wrong("jobs-console.deadline", "0S", "1 second"),
                    new Wrong("jobs-console.accounts.main.customer-id", "0", "greater than 0")),
            List.of(
                    new Wrong(STATE_SECRET, "canary-of-the-sessions-0123456789", "different"),
                    new Wrong(PUBLIC_ORIGIN, "https://jobs.example.com/", "nothing more"),
                    new Wrong(CLIENT_SECRET, "canary", "at least 16"),
                    new Wrong(ACCOUNT_KEY, "canary-of-the-account", "unless " + CREDENTIALS + " is api-key")),
            List.of(
                    new Wrong(STATE_SECRET, "only-for-development-and-tests-2", "development"),
                    new Wrong(PUBLIC_ORIGIN, "https://me@jobs.example.com", "nothing more"),
                    new Wrong(CLIENT_SECRET, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "repeated"),
                    new Wrong(CREDENTIALS, "api-key", "must contain " + ACCOUNT_KEY)),
            List.of(new Wrong(STATE_SECRET, "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb", "repeated")),
            List.of(new Wrong("jobs-console.accounts.main.api", "v3", "v3")),
            List.of(new Wrong(CREDENTIALS, "password", "password")),
            List.of(
                    new Wrong(ACCOUNT_URL, "http://api.example.com", "must begin with https://"),
                    new Wrong("quarkus.oidc.auth-server-url", "http://login.example.com", "must begin with https://"),
                    new Wrong(
                            "quarkus.oidc-client.main.auth-server-url", "http://t.example", "must begin with https://"),
                    new Wrong("quarkus.oidc-client.main.credentials.secret", "canary", "at least 16"),
                    new Wrong("quarkus.oidc-client.main.grant.type", "client", "must be exchange")),
            List.of(
                    new Wrong(ACCOUNT_URL, "http://127.0.0.1.example.com", "must begin with https://"),
                    new Wrong(
                            "quarkus.http.proxy.proxy-address-forwarding",
                            "true",
                            "trusted-proxies (QUARKUS_HTTP_PROXY_TRUSTED_PROXIES) is missing"),
                    new Wrong(CREDENTIALS, "client-credentials", "must be client")),
            List.of(new Wrong(ACCOUNT_URL, "api.example.com", "must begin with https://")));

    @BeforeAll
    static void asInProduction() {
        LaunchMode.set(LaunchMode.NORMAL);
        validators = Validation.buildDefaultValidatorFactory();
        mappings = mappings();
    }

    @AfterAll
    static void asBefore() {
        LaunchMode.set(MODE);
        validators.close();
        System.out.printf("G28: %d wrong settings refused at the start%n", refusals);
    }

    /** Without this test, the refusals below would prove nothing. */
    @Test
    void refusesNothingOfWhatIsRequired() {
        assertThat(refusal(with(Map.of()))).isNull();
    }

    @ParameterizedTest
    @FieldSource("requiredKeys")
    void namesTheOneMissingKey(String key) {
        var refusal = refusal(without(key));

        assertThat(problems(refusal)).singleElement().asString().contains(key);
        assertTellsNoSecret(refusal);
    }

    /** Exactly these complaints, all at once. */
    @ParameterizedTest
    @FieldSource("starts")
    void saysWhatIsWrongWithAKey(List<Wrong> settings) {
        var refusal = refusal(with(settings.stream().collect(toMap(Wrong::key, Wrong::value))));

        var problems = problems(refusal);
        for (var setting : settings) {
            refusals++;
            assertThat(problems)
                    .as("%s in %s", setting, problems)
                    .filteredOn(problem -> problem.contains(setting.key()) && problem.contains(setting.complaint()))
                    .hasSize(1);
        }
        assertThat(problems).hasSameSizeAs(settings);
        assertTellsNoSecret(refusal);
    }

    /** For a provider that requires signed assertions. */
    @Test
    void takesASecretThatSignsInPlaceOfOneThatIsSent() {
        var settings = with(Map.of(
                "quarkus.oidc.credentials.jwt.secret", "canary-of-the-client-that-signs-0",
                "quarkus.oidc-client.main.credentials.jwt.secret", "canary-of-the-exchange-that-signs"));
        settings.keySet().removeIf(key -> key.endsWith(".credentials.secret"));

        assertThat(refusal(settings)).isNull();
    }

    @Test
    void takesPlainHttpWhereTheOperatorSaysSo() {
        var settings = with(Map.of(ACCOUNT_URL, "http://api.internal", "jobs-console.allow-plain-http", "true"));

        assertThat(refusal(settings)).isNull();
    }

    /** An API key and the visitor's own token need no token service. */
    @ParameterizedTest
    @ValueSource(strings = {"api-key", "propagate"})
    void asksForNoTokenServiceWhereNoneIsNeeded(String credentials) {
        var settings = with(Map.of(CREDENTIALS, credentials));
        settings.keySet().removeIf(key -> key.startsWith("quarkus.oidc-client."));
        if (credentials.equals("api-key")) {
            settings.put(ACCOUNT_KEY, "canary-of-the-account");
        }

        assertThat(refusal(settings)).isNull();
    }

    /** Version 2 reads the customer from the bearer token. */
    @Test
    void asksForNoCustomerOnVersion2() {
        var settings = without("jobs-console.accounts.main.customer-id");
        settings.put("jobs-console.accounts.main.api", "v2");

        assertThat(refusal(settings)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3"})
    void takesForwardedHeadersOfProxiesThatAreNamed(String proxies) {
        var settings = with(Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", proxies));

        assertThat(refusal(settings)).isNull();
    }

    /** The exception that stops the start, or null. */
    private static Throwable refusal(Map<String, String> settings) {
        return catchThrowable(() -> start(settings));
    }

    private static void start(Map<String, String> settings) {
        var config = config(settings);
        var accounts = config.getConfigMapping(ConsoleConfig.class);
        var providers = new Providers(accounts);
        var isPlainHttpAllowed = config.getOptionalValue("jobs-console.allow-plain-http", boolean.class);
        var isForwarding = config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", boolean.class);
        var trusted = config.getOptionalValue("quarkus.http.proxy.trusted-proxies", String.class);
        new Start(List.of(
                        new FixedKeysCheck(providers, config),
                        new PlainHttpCheck(accounts, providers, config, isPlainHttpAllowed.orElse(false)),
                        new TokenServiceCheck(accounts, config),
                        new TrustedProxiesCheck(isForwarding.orElse(false), trusted)))
                .check(null);
    }

    /** The configuration from variables and defaults, with the errors as Quarkus reports them. */
    private static SmallRyeConfig config(Map<String, String> settings) {
        var variables = settings.entrySet().stream()
                .collect(toMap(setting -> PackagedConsole.variable(setting.getKey()), Map.Entry::getValue));
        var builder = ConfigUtils.emptyConfigBuilder()
                .addDiscoveredCustomizers()
                // Quarkus tests leave their settings in the system properties.
                .setAddDefaultSources(false)
                .withSources(new EnvConfigSource(variables, EnvConfigSource.ORDINAL), ours())
                .withValidator((BeanValidationConfigValidator) RefusalsTest::validator)
                .withMapping(OidcConfig.class)
                .withMapping(OidcClientsConfig.class);
        mappings.forEach(builder::withMapping);
        return builder.build();
    }

    private static PropertiesConfigSource ours() {
        try {
            return new PropertiesConfigSource(RefusalsTest.class.getResource("/application.properties"), 250);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Validator validator() {
        return validators.getValidator();
    }

    /** All mappings of the console; a production build contains none of the sandbox's. */
    private static Set<Class<?>> mappings() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.jobsconsole")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .filter(type -> !type.getPackageName().equals("io.jobsconsole.sandbox"))
                        .map(JavaClass::reflect)
                        .collect(toUnmodifiableSet());
    }

    /** The complaints about the configuration, one per line. */
    private static List<String> problems(Throwable refusal) {
        assertThat(refusal).isInstanceOfAny(ConfigValidationException.class, ConfigurationException.class);
        return refusal.getMessage()
                .lines()
                .filter(line -> line.startsWith("\t"))
                .map(String::strip)
                .toList();
    }

    private static void assertTellsNoSecret(Throwable refusal) {
        assertThat(Throwables.getStackTrace(refusal)).doesNotContain("canary");
    }
}
