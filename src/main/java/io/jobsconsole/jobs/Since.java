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
 * From when on jobs were created: a span that moves with time, or an instant that stays. Whole seconds, UTC. A span moves every
 * ten seconds, so that whoever asks again within them asks the same; it is longer than it says by as much at most, never shorter.
 */
public sealed interface Since {

    /** The service lists jobs for this long (ListJobs 1.0, {@code epochSecs}). */
    Duration LONGEST = Duration.ofDays(180);

    long STEP_SECONDS = 10;

    Since DEFAULT = new Span(7, Unit.DAYS);

    /** As far back as jobs are listed at all. */
    Since ALL = new Span(180, Unit.DAYS);

    /** The first moment of creation that is asked for, seen at a moment; never older than the service allows. */
    Instant from(Instant moment);

    /** As it stands in an address. */
    String written();

    /** What one function makes of a span, the other of an instant. */
    <T> T fold(Function<Span, T> moving, Function<Instant, T> fixed);

    /** Whether it reaches back as far as the service lists jobs. */
    default boolean isLongest() {
        return fold(span -> span.length().equals(LONGEST), instant -> false);
    }

    /** The oldest bound that the service accepts, with a minute for clocks that differ. */
    static Instant oldest(Instant moment) {
        return step(moment.minus(LONGEST).plus(1, ChronoUnit.MINUTES));
    }

    private static Instant step(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS);
    }

    /** Reads {@code 24h}, {@code 1w}, {@code 2026-05-18}, {@code 2026-05-18T14:02Z}, {@code 2026-05-18T16:02+02:00} or epoch
     * seconds; empty when it is none of these. */
    static Optional<Since> read(String written) {
        return Span.readSpan(written).or(() -> At.readAt(written));
    }

    /** The units of a span, by their letter in addresses. */
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

    /** The last minutes, hours or days. */
    record Span(long amount, Unit unit) implements Since {

        private static final Pattern GRAMMAR = Pattern.compile("([0-9]{1,6})([mhdw])");

        public Duration length() {
            return Duration.of(amount, unit.length);
        }

        @Override
        public Instant from(Instant moment) {
            var from = step(moment.minus(length()));
            var oldest = oldest(moment);
            return from.isBefore(oldest) ? oldest : from;
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
            var oldest = oldest(moment);
            return instant.isBefore(oldest) ? oldest : instant;
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
