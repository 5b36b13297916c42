package io.jobsconsole.jobs;

import io.jobsconsole.lang.EnumName;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of a whole list. The service does not sort, so the console reads a sorted list to its end before it shows
 * it.
 *
 * @param isDescending whether the latest time, the longest duration or the last state comes first
 */
public record Sort(By by, boolean isDescending) {

    /** The values to sort by, each with its word in addresses. */
    public enum By {
        CREATED,
        WAITED,
        RAN,
        ENDED,
        STATE;

        private String word() {
            return EnumName.snakeCase(this);
        }
    }

    /** Jobs without a creation time come last in either direction. */
    private static final Comparator<Job> NEWEST_FIRST =
            valued(Job::created, Comparator.<Instant>reverseOrder()).thenComparing(Job::id);

    /** All possible orders. */
    public static List<Sort> all() {
        return Arrays.stream(By.values())
                .flatMap(by -> Stream.of(new Sort(by, true), new Sort(by, false)))
                .toList();
    }

    /** The default order. */
    public static Comparator<Job> newestFirst() {
        return NEWEST_FIRST;
    }

    /** The opposite order. */
    public Sort reversed() {
        return new Sort(by, !isDescending);
    }

    /** The form in addresses: {@code ran}, or {@code -ran} for the longest first. */
    public String written() {
        return (isDescending ? "-" : "") + by.word();
    }

    /** Reads the form that {@link #written} writes. */
    public static Optional<Sort> read(String written) {
        return all().stream().filter(sort -> sort.written().equals(written)).findFirst();
    }

    /** The comparator for durations at the given time. Of two equal jobs the newer one comes first. */
    public Comparator<Job> order(Instant now) {
        return switch (by) {
            case CREATED -> by(Job::created);
            case WAITED -> by(job -> job.waited(now));
            case RAN -> by(job -> job.ran(now));
            case ENDED -> by(Job::ended);
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
