package io.jobsconsole.web.job;

import io.jobsconsole.web.format.TimeFormat;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Says from which to which duration something usually takes; roughly where the two are far apart. */
@Singleton
public class DurationRange {

    /** Beyond this factor nobody can expect anything in between, and exact ends would promise too much. */
    private static final int FAR_APART = 20;

    private final JobMessages words;
    private final TimeFormat times;

    DurationRange(JobMessages words, TimeFormat times) {
        this.words = words;
        this.times = times;
    }

    /** The units in which people think of a duration, each up to where they think of the next one. */
    private enum Unit {
        SECONDS(Duration.ofSeconds(1), Duration.ofSeconds(45)),
        MINUTES(Duration.ofMinutes(1), Duration.ofMinutes(45)),
        HOURS(Duration.ofHours(1), Duration.ofHours(22)),
        DAYS(Duration.ofDays(1), Duration.ofSeconds(Long.MAX_VALUE));

        private final Duration one;
        private final Duration end;

        Unit(Duration one, Duration end) {
            this.one = one;
            this.end = end;
        }

        static Unit of(Duration duration) {
            for (var unit : values()) {
                if (duration.compareTo(unit.end) < 0) {
                    return unit;
                }
            }
            return DAYS;
        }

        long count(Duration duration) {
            return Math.max(1, Math.round(duration.toSeconds() / (double) one.toSeconds()));
        }
    }

    public String of(Duration shortest, Duration longest) {
        var least = shortest.compareTo(Unit.SECONDS.one) < 0 ? Unit.SECONDS.one : shortest;
        if (longest.compareTo(least.multipliedBy(FAR_APART)) > 0) {
            return roughly(least, longest);
        }
        var from = times.duration(shortest);
        var to = times.duration(longest);
        return from.equals(to) ? words.usuallyAlways(from) : words.usually(from, to);
    }

    /** "from seconds to an hour", and "from a minute to 30 minutes" where both ends have the same unit. */
    private String roughly(Duration shortest, Duration longest) {
        var unit = Unit.of(shortest);
        var from = unit == Unit.of(longest) ? about(shortest) : several(unit);
        return words.fromTo(from, about(longest));
    }

    private String several(Unit unit) {
        return switch (unit) {
            case SECONDS -> words.someSeconds();
            case MINUTES -> words.someMinutes();
            case HOURS -> words.someHours();
            case DAYS -> words.someDays();
        };
    }

    private String about(Duration duration) {
        var unit = Unit.of(duration);
        var count = unit.count(duration);
        return switch (unit) {
            case SECONDS -> words.aboutSeconds(count);
            case MINUTES -> words.aboutMinutes(count);
            case HOURS -> words.aboutHours(count);
            case DAYS -> words.aboutDays(count);
        };
    }
}
