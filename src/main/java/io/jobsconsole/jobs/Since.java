package io.jobsconsole.jobs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The earliest creation time of a list: a span that moves with time, or a fixed instant. Whole seconds, UTC. A span
 * moves in steps of ten seconds, so that requests within ten seconds are equal and share one cached answer. The list
 * may thus cover up to ten seconds more than the span, never less.
 */
public sealed interface Since {

    /** Version 1 lists jobs for this long (ListJobs 1.0, {@code epochSecs}); of version 2 no such bound is documented. */
    Duration LONGEST = Duration.ofDays(180);

    long STEP_SECONDS = 10;

    Since DEFAULT = new Span(7, Unit.DAYS);

    /** The longest period that the service lists. */
    Since ALL = new Span(180, Unit.DAYS);

    /** The first moment of creation that is asked for, seen at a moment. */
    Instant from(Instant moment);

    /** The form in addresses. */
    String written();

    /** Applies the first function to a span, or the second one to an instant. */
    <T> T fold(Function<Span, T> moving, Function<Instant, T> fixed);

    /** Whether this is the longest period that the service lists. */
    default boolean isLongest() {
        return fold(span -> span.length().equals(LONGEST), instant -> false);
    }

    /** The span of this length in the largest unit that fits. */
    static Since lastOf(Duration length) {
        if (length.equals(Duration.ofDays(length.toDays()))) {
            return new Span(length.toDays(), Unit.DAYS);
        }
        return length.equals(Duration.ofHours(length.toHours()))
                ? new Span(length.toHours(), Unit.HOURS)
                : new Span(length.toMinutes(), Unit.MINUTES);
    }

    /** The earliest creation time that the service accepts, with a minute to spare because clocks differ. */
    static Instant oldest(Instant moment) {
        return step(moment.minus(LONGEST).plus(1, ChronoUnit.MINUTES));
    }

    /**
     * A bound as an API can be asked for it. Version 1 goes back for 180 days; what is further back was asked of version 2,
     * which has no such bound and is asked for it as it is, back to 1970.
     */
    private static Instant bounded(Instant from, Instant moment) {
        var oldest = oldest(moment);
        var isAtTheBound =
                from.isBefore(oldest) && !from.isBefore(moment.minus(LONGEST).minusSeconds(STEP_SECONDS));
        if (isAtTheBound) {
            return oldest;
        }
        return from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
    }

    private static Instant step(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS);
    }

    /** Reads {@code 24h}, {@code 1w}, {@code 2026-05-18}, {@code 2026-05-18T14:02Z}, {@code 2026-05-18T16:02+02:00} or epoch
     * seconds; empty when it is none of these. */
    static Optional<Since> read(String written) {
        return Span.readSpan(written).or(() -> At.readAt(written));
    }

    /** The units of a span, each with its letter in addresses. */
    enum Unit {
        MINUTES("m", ChronoUnit.MINUTES),
        HOURS("h", ChronoUnit.HOURS),
        DAYS("d", ChronoUnit.DAYS);

        private final String letter;
        private final ChronoUnit length;

        Unit(String letter, ChronoUnit length) {
            this.letter = letter;
            this.length = length;
        }

        static Unit of(String letter) {
            for (var unit : values()) {
                if (unit.letter.equals(letter)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException(letter);
        }
    }

    /** A number of minutes, hours or days up to now. */
    record Span(long amount, Unit unit) implements Since {

        private static final Pattern GRAMMAR = Pattern.compile("([0-9]{1,6})([mhdw])");

        public Duration length() {
            return Duration.of(amount, unit.length);
        }

        @Override
        public Instant from(Instant moment) {
            return bounded(step(moment.minus(length())), moment);
        }

        @Override
        public <T> T fold(Function<Span, T> moving, Function<Instant, T> fixed) {
            return moving.apply(this);
        }

        @Override
        public String written() {
            return amount + unit.letter;
        }

        static Optional<Since> readSpan(String written) {
            var parts = GRAMMAR.matcher(written);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var amount = Long.parseLong(parts.group(1));
            return Optional.of(
                    parts.group(2).equals("w")
                            ? new Span(7 * amount, Unit.DAYS)
                            : new Span(amount, Unit.of(parts.group(2))));
        }
    }

    /** A fixed instant. An offset such as {@code +02:00} comes with a blank where its plus was not encoded. */
    record At(Instant instant) implements Since {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]XXX").withResolverStyle(ResolverStyle.STRICT);

        /** As job pages and many logs print times. */
        private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{9,11}");

        public At {
            instant = instant.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public Instant from(Instant moment) {
            return bounded(instant, moment);
        }

        @Override
        public <T> T fold(Function<Span, T> moving, Function<Instant, T> fixed) {
            return fixed.apply(instant);
        }

        @Override
        public String written() {
            var time = instant.atOffset(ZoneOffset.UTC);
            if (time.toLocalTime().toSecondOfDay() == 0) {
                return time.toLocalDate().toString();
            }
            return time.toLocalDateTime() + "Z";
        }

        static Optional<Since> readAt(String written) {
            try {
                return Optional.of(new At(instant(written)));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }

        private static String withPlus(String written) {
            return written.replace(' ', '+');
        }

        private static Instant instant(String written) {
            if (EPOCH_SECONDS.matcher(written).matches()) {
                return Instant.ofEpochSecond(Long.parseLong(written));
            }
            return written.length() == "2026-05-18".length()
                    ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : MINUTE.parse(withPlus(written), Instant::from);
        }
    }
}
