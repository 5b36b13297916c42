package io.jobsconsole.jobs;

import io.jobsconsole.lang.EnumWord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An order of a whole list. The service sorts nothing, so such a list is read to its end before it is shown.
 *
 * @param isDescending the latest, longest or last state first
 */
public record Sort(By by, boolean isDescending) {

    /** What a list can be sorted by, each by its word in addresses. */
    public enum By {
        CREATED,
        WAITED,
        RAN,
        STATE;

        private String word() {
            return EnumWord.of(this);
        }
    }

    /** What is not recorded stands last in either direction. */
    private static final Comparator<Job> NEWEST_FIRST =
            valued(Job::created, Comparator.<Instant>reverseOrder()).thenComparing(Job::id);

    /** Every order there is. */
    public static List<Sort> all() {
        return Arrays.stream(By.values())
                .flatMap(by -> Stream.of(new Sort(by, true), new Sort(by, false)))
                .toList();
    }

    /** The order in which jobs are shown when nobody chose one. */
    public static Comparator<Job> newestFirst() {
        return NEWEST_FIRST;
    }

    /** The same the other way round. */
    public Sort reversed() {
        return new Sort(by, !isDescending);
    }

    /** As it stands in an address: {@code ran}, or {@code -ran} for the longest first. */
    public String written() {
        return (isDescending ? "-" : "") + by.word();
    }

    /** Reads what {@link #written} writes. */
    public static Optional<Sort> read(String written) {
        return all().stream().filter(sort -> sort.written().equals(written)).findFirst();
    }

    /** This order of jobs as they are at a moment; of two that are alike the newer one comes first. */
    public Comparator<Job> order(Instant now) {
        return switch (by) {
            case CREATED -> by(Job::created);
            case WAITED -> by(job -> job.waited(now));
            case RAN -> by(job -> job.ran(now));
            case STATE -> by(job -> job.state().known());
        };
    }

    private <V extends Comparable<? super V>> Comparator<Job> by(Function<Job, Optional<V>> value) {
        var order = isDescending ? Comparator.<V>reverseOrder() : Comparator.<V>naturalOrder();
        return valued(value, order).thenComparing(NEWEST_FIRST);
    }

    private static <V> Comparator<Job> valued(Function<Job, Optional<V>> value, Comparator<? super V> order) {
        return Comparator.comparing(job -> value.apply(job).orElse(null), Comparator.nullsLast(order));
    }
}
