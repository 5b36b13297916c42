package io.jobsconsole.production;

import static java.util.stream.Collectors.groupingBy;

import io.jobsconsole.account.ConsoleConfig;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rejects settings that would break a promise of SECURITY.md, in every spelling. Development and test builds are exempt,
 * because the OIDC Dev Service does not support nonces.
 */
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
class GuardedSettingsCheck implements Check {

    /** The ordinal of the config source with the defaults of all extensions. */
    private static final int DEFAULTS = Integer.MIN_VALUE;

    private static final Pattern HANDLER =
            Pattern.compile("(quarkus\\.log\\.handler\\.(?:console|file|syslog|socket)\\.(?:\"[^\"]+\"|[^.\"]+))\\..+");

    private static final Pattern PART_OF_A_LIST = Pattern.compile("(.+?)(?:\\[[0-9]+]|_[0-9]+_)");

    private static final String FILTER = "without-tokens";
    private static final String ONE_WITHOUT_NAME =
            " must not be set: the console has one sign-in provider, without a name";

    private final ConsoleConfig accounts;
    private final SmallRyeConfig config;

    GuardedSettingsCheck(ConsoleConfig accounts, SmallRyeConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        var names = names();
        return Stream.of(
                        settings().flatMap(setting -> complaints(setting, names)),
                        otherProviders(),
                        providerByName(names),
                        handlersWithoutFilter(names),
                        listsByNumber())
                .flatMap(complaints -> complaints)
                .distinct();
    }

    private Stream<GuardedSetting> settings() {
        var isSecure = config.getOptionalValue("jobs-console.public-origin", String.class)
                .filter(origin -> origin.startsWith("https:"))
                .isPresent();
        var areUsed = areRolesInAccessTokens()
                || accounts.accounts().values().stream()
                        .anyMatch(account -> account.credentials().nameTheVisitor());
        return Stream.of(
                        GuardedSettings.ALL.stream(),
                        GuardedSettings.OVER_HTTPS.stream().filter(setting -> isSecure),
                        GuardedSettings.WHERE_ACCESS_TOKENS_ARE_USED.stream().filter(setting -> areUsed))
                .flatMap(settings -> settings);
    }

    private boolean areRolesInAccessTokens() {
        return OidcConfig.getDefaultTenant(config.getConfigMapping(OidcConfig.class))
                .roles()
                .source()
                .filter(Source.accesstoken::equals)
                .isPresent();
    }

    private Stream<String> complaints(GuardedSetting setting, Map<String, List<String>> names) {
        var keys = setting.hasManySpellings()
                ? spelled(setting, names)
                : Stream.of(setting.key()).filter(key -> isRefused(key, setting));
        return keys.map(key -> Check.named(key) + " " + setting.rule() + ": " + setting.promise());
    }

    /** The keys whose values the setting refuses, in one spelling each. */
    private Stream<String> spelled(GuardedSetting setting, Map<String, List<String>> names) {
        var variables = setting.variables();
        return names.entrySet().stream()
                .filter(name -> variables.matcher(name.getKey()).matches())
                .map(name -> name.getValue().stream()
                        .filter(key -> isRefused(key, setting))
                        .toList())
                .filter(refused -> !refused.isEmpty())
                .map(setting::bestOf);
    }

    private boolean isRefused(String key, GuardedSetting setting) {
        return given(key).filter(setting.allows().negate()).isPresent();
    }

    /** The value that the operator gave; defaults of the extensions do not count. */
    private Optional<String> given(String key) {
        var value = config.getConfigValue(key);
        return Optional.ofNullable(value.getRawValue())
                .filter(raw -> value.getConfigSourceOrdinal() > DEFAULTS)
                .map(raw -> Optional.ofNullable(value.getValue()).orElse("").strip());
    }

    /** All names of settings by their variables: a setting may have several. Keys of other profiles are left out. */
    private Map<String, List<String>> names() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> !name.startsWith("%"))
                .collect(groupingBy(name -> withoutProfile(GuardedSetting.variable(name))));
    }

    private String withoutProfile(String variable) {
        return config.getProfiles().stream()
                .map(profile -> "_" + GuardedSetting.variable(profile) + "_")
                .filter(variable::startsWith)
                .findFirst()
                .map(profile -> variable.substring(profile.length()))
                .orElse(variable);
    }

    /** The extension would sign visitors in at any provider that has a name of its own, by other rules. */
    private Stream<String> otherProviders() {
        return config.getConfigMapping(OidcConfig.class).namedTenants().keySet().stream()
                .filter(name -> !name.equals(OidcConfig.DEFAULT_TENANT_KEY))
                .map(name -> Check.named("quarkus.oidc." + name) + ONE_WITHOUT_NAME);
    }

    /** The extension takes the provider without a name by a name as well, under which nothing would be guarded. */
    private static Stream<String> providerByName(Map<String, List<String>> names) {
        return names.entrySet().stream()
                .filter(name -> name.getKey().startsWith("QUARKUS_OIDC_DEFAULT_"))
                .map(name -> Check.named(name.getValue().get(0)) + ONE_WITHOUT_NAME);
    }

    /** The parts of a list under keys of their own would take the place of the list that is guarded. */
    private Stream<String> listsByNumber() {
        var guarded = settings().map(GuardedSetting::variables).toList();
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(PART_OF_A_LIST::matcher)
                .filter(part -> part.matches())
                .filter(part -> guarded.stream()
                        .anyMatch(key -> key.matcher(withoutProfile(GuardedSetting.variable(part.group(1))))
                                .matches()))
                .map(part -> Check.named(part.group(1)) + " must be one list, its values joined by commas, not "
                        + part.group());
    }

    private Stream<String> handlersWithoutFilter(Map<String, List<String>> names) {
        return names.values().stream()
                .flatMap(List::stream)
                .map(HANDLER::matcher)
                .filter(handler -> handler.matches())
                .map(handler -> handler.group(1) + ".filter")
                .distinct()
                .filter(filter -> !given(filter).equals(Optional.of(FILTER)))
                .map(filter -> Check.named(filter) + " must be " + FILTER + ": no token reaches a log");
    }
}
