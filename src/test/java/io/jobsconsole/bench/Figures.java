package io.jobsconsole.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of one round.
 *
 * @param perSecond right answers per second
 * @param p50 median response time, in milliseconds
 * @param p99 in milliseconds
 * @param cpu processor seconds for 1,000 pages
 * @param memory resident, in MiB
 */
record Figures(double perSecond, double p50, double p99, double cpu, double memory, int failures) {

    static Figures of(Load.Round round, Duration cpu, Vitals vitals) {
        return new Figures(
                round.perSecond(),
                round.percentile(0.5),
                round.percentile(0.99),
                cpu.toNanos() / 1e6 / round.times().length,
                vitals.residentMiB(),
                round.failures());
    }

    /** The median of each figure. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::perSecond),
                median(rounds, Figures::p50),
                median(rounds, Figures::p99),
                median(rounds, Figures::cpu),
                median(rounds, Figures::memory),
                rounds.stream().mapToInt(Figures::failures).sum());
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }
}
