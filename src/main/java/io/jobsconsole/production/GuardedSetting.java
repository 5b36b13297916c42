package io.jobsconsole.production;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A setting with values that would break a promise of SECURITY.md.
 *
 * @param key the key; {@code *} stands for the name of a client or of a TLS configuration, or for no name
 * @param rule the rest of a sentence that begins with the key
 * @param allows whether a value keeps the promise; an empty value unsets a key
 * @param promise what another value would break
 */
record GuardedSetting(String key, String rule, Predicate<String> allows, String promise) {

    /** The words that the configuration reads as true; it reads all others as false. */
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on", "ja", "j", "si", "sim", "oui");

    private static final Pattern MESSAGE = Pattern.compile("%[-.0-9]*[sm]");

    static GuardedSetting must(String key, String value, String promise) {
        var isBoolean = value.equals("true") || value.equals("false");
        Predicate<String> allows =
                isBoolean ? given -> isTrue(given) == isTrue(value) && !given.isEmpty() : value::equalsIgnoreCase;
        return new GuardedSetting(key, "must be " + value + ", so remove this setting", allows, promise);
    }

    /** Unset or false. */
    static GuardedSetting mayNotBeTrue(String key, String promise) {
        return new GuardedSetting(key, "must be false", given -> !isTrue(given), promise);
    }

    /** Unset or true. */
    static GuardedSetting mayNotBeFalse(String key, String promise) {
        return new GuardedSetting(key, "must be true", given -> given.isEmpty() || isTrue(given), promise);
    }

    static GuardedSetting mustBeUnset(String key, String promise) {
        return new GuardedSetting(key, "must not be set", String::isEmpty, promise);
    }

    /** Unset or one of the values. */
    static GuardedSetting mayBe(String key, List<String> values, String promise) {
        return new GuardedSetting(
                key,
                "must be " + String.join(" or ", values),
                given -> given.isEmpty() || values.stream().anyMatch(value -> isSame(value, given)),
                promise);
    }

    /** A list that has the item. */
    static GuardedSetting mustHold(String key, String item, String promise) {
        return new GuardedSetting(
                key,
                "must contain " + item,
                given -> Arrays.stream(given.split(",")).map(String::strip).anyMatch(item::equals),
                promise);
    }

    /** Not one of the values, alone or in a list. */
    static GuardedSetting mayNotHold(String key, List<String> values, String promise) {
        return new GuardedSetting(
                key,
                "must not be " + String.join(" or ", values),
                given -> Arrays.stream(given.split(","))
                        .map(String::strip)
                        .noneMatch(item -> values.stream().anyMatch(value -> isSame(value, item))),
                promise);
    }

    /** A list of nothing but these values. */
    static GuardedSetting mayHoldOnly(String key, List<String> values, String promise) {
        return new GuardedSetting(
                key,
                "must be " + String.join(" or ", values),
                given -> Arrays.stream(given.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .allMatch(item -> values.stream().anyMatch(value -> isSame(value, item))),
                promise);
    }

    /** Does not contain any of the texts, in whatever case. */
    static GuardedSetting mayNotContain(String key, List<String> texts, String promise) {
        return new GuardedSetting(
                key,
                "must not contain " + String.join(" or ", texts),
                given -> texts.stream()
                        .noneMatch(text -> given.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))),
                promise);
    }

    /** Unset or a format of log lines with their message. */
    static GuardedSetting mustShowMessages(String key, String promise) {
        return new GuardedSetting(
                key,
                "must contain %s or %m",
                given -> given.isEmpty() || MESSAGE.matcher(given).find(),
                promise);
    }

    /** At most this time; a number without a unit is in seconds. */
    static GuardedSetting atMost(String key, Duration most, String promise) {
        return new GuardedSetting(
                key,
                "must be at most " + most.toSeconds() + " seconds",
                given -> given.isEmpty()
                        || DurationConverter.parseDuration(given).compareTo(most) <= 0,
                promise);
    }

    /** Whether keys with other names, or the same key in another spelling, must be searched for. */
    boolean hasManySpellings() {
        return key.contains("*") || key.contains("\"");
    }

    /**
     * The name by which to read the setting and to call it: as the key is written, or at least as a key, or as the
     * variable.
     */
    String bestOf(List<String> names) {
        var end = key.substring(key.lastIndexOf('*') + 1);
        return names.stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .or(() -> names.stream().filter(name -> name.contains(".")).findFirst())
                .orElse(names.get(0));
    }

    /** The environment variables of the key, with any name. */
    Pattern variables() {
        var parts = Arrays.stream(key.split("\\.\\*", -1)).map(GuardedSetting::variable);
        return Pattern.compile(String.join("(?:_.+)?", parts.toList()));
    }

    /**
     * A key as its environment variable, the same for all spellings of a key: with quotes, without, or as a variable
     * already.
     */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isTrue(String value) {
        return TRUE.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The names of enum constants have several spellings. */
    private static boolean isSame(String one, String other) {
        return one.replace('_', '-').equalsIgnoreCase(other.replace('_', '-'));
    }
}
