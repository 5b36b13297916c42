package io.jobsconsole.account;

import io.jobsconsole.jobs.Corpus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the console looks at the jobs of an account for metrics, also while no visitor does.
 *
 * @param interval the time between two looks
 * @param corpora those that metrics tell apart, the most important first
 */
public record Watch(Duration interval, List<Corpus> corpora) {

    /** Each named corpus multiplies the time series of an account. */
    static final int MOST_CORPORA = 20;

    public Watch {
        corpora = List.copyOf(corpora);
    }

    static Optional<Watch> of(ConsoleConfig.Entry account) {
        return account.watch().map(interval -> new Watch(interval, corpora(account)));
    }

    static List<Corpus> corpora(ConsoleConfig.Entry account) {
        return account.watchCorpora().orElse(List.of()).stream()
                .map(String::strip)
                .map(Corpus::new)
                .distinct()
                .toList();
    }
}
