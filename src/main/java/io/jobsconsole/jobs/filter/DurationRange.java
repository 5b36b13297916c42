package io.jobsconsole.jobs.filter;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A length of time above one bound, below another, or both: {@code >10m}, {@code <2s}, {@code >10m,<2h}. A length that
 * equals a bound is outside.
 */
public record DurationRange(Optional<Bound> over, Optional<Bound> under) {

    /** The units of a bound, each with its letter in addresses. */
    public enum Unit {
        SECONDS("s", ChronoUnit.SECONDS),
        MINUTES("m", ChronoUnit.MINUTES),
        HOURS("h", ChronoUnit.HOURS),
        DAYS("d", ChronoUnit.DAYS);

        private final String letter;
        private final ChronoUnit length;

        Unit(String letter, ChronoUnit length) {
            this.letter = letter;
            this.length = length;
        }

        private static Unit of(String letter) {
            return Arrays.stream(values())
                    .filter(unit -> unit.letter.equals(letter))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A bound as it was written, so that a link keeps its unit. */
    public record Bound(long amount, Unit unit) {

        public Duration length() {
            return Duration.of(amount, unit.length);
        }

        private String written() {
            return amount + unit.letter;
        }
    }

    private static final Pattern BOUND = Pattern.compile("([<>])\\s*([0-9]{1,6})\\s*([smhd])");

    public DurationRange {
        if (over.isEmpty() && under.isEmpty() || isEmpty(over, under)) {
            throw new IllegalArgumentException("No length of time is in between: " + over + " " + under);
        }
    }

    /** Reads what {@link #written} writes; empty when it is no such text, or when no length of time can match. */
    public static Optional<DurationRange> read(String written) {
        var over = Optional.<Bound>empty();
        var under = Optional.<Bound>empty();
        for (var part : written.split(",", -1)) {
            var matcher = BOUND.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var bound = Optional.of(new Bound(Long.parseLong(matcher.group(2)), Unit.of(matcher.group(3))));
            if (matcher.group(1).equals(">") && over.isEmpty()) {
                over = bound;
            } else if (matcher.group(1).equals("<") && under.isEmpty()) {
                under = bound;
            } else {
                return Optional.empty();
            }
        }
        return isEmpty(over, under) ? Optional.empty() : Optional.of(new DurationRange(over, under));
    }

    public boolean holds(Duration length) {
        return over.map(bound -> length.compareTo(bound.length()) > 0).orElse(true)
                && under.map(bound -> length.compareTo(bound.length()) < 0).orElse(true);
    }

    public String written() {
        return Stream.of(over.map(bound -> ">" + bound.written()), under.map(bound -> "<" + bound.written()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(","));
    }

    private static boolean isEmpty(Optional<Bound> over, Optional<Bound> under) {
        var least = over.map(Bound::length).orElse(Duration.ZERO);
        return under.filter(bound -> bound.length().compareTo(least) <= 0).isPresent();
    }
}
