package io.jobsconsole.production;

import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
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
                .map(GuardedSetting::variable)
                .toList();
        return names().filter(name -> name.startsWith(ACCOUNTS))
                .filter(name -> !keys.contains(GuardedSetting.variable(name)))
                .map(name ->
                        name + " sets nothing: write JOBS_CONSOLE_ACCOUNTS_<KEY>_URL or another setting of an account,"
                                + " with the account's key in upper case and _ for each hyphen");
    }

    private Stream<String> names() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
    }
}
