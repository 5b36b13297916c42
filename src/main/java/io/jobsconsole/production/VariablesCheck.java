package io.jobsconsole.production;

import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rejects environment variables of accounts that set nothing: a wrong name would make an account vanish, or a part of
 * it, without a word.
 */
@Singleton
class VariablesCheck implements Check {

    private static final String ACCOUNTS = "JOBS_CONSOLE_ACCOUNTS_";

    private static final String KEYS = "jobs-console.accounts.";

    private final SmallRyeConfig config;

    VariablesCheck(SmallRyeConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> complaints() {
        var keys = names().filter(name -> name.startsWith(KEYS))
                .map(VariablesCheck::variable)
                .toList();
        return names().filter(name -> name.startsWith(ACCOUNTS))
                .filter(name -> !keys.contains(variable(name)))
                .map(name ->
                        name + " sets nothing: write JOBS_CONSOLE_ACCOUNTS_<KEY>_URL or another setting of an account,"
                                + " with the account's key in upper case and _ for each hyphen");
    }

    /** The name of a key as a variable. An underscore at the end is told apart: a variable that has one more sets nothing. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    }

    private Stream<String> names() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
    }
}
