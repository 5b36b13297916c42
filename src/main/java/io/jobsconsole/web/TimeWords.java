package io.jobsconsole.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and durations as people read them: UTC, 24 hours, whole units, never rounded up. */
@Singleton
class TimeWords {

    private static final DateTimeFormatter THIS_YEAR = formatter("d MMM HH:mm:ss");
    private static final DateTimeFormatter ANY_YEAR = formatter("d MMM uuuu HH:mm:ss");
    private static final DateTimeFormatter TO_THE_MINUTE = formatter("d MMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter EXACT = formatter("d MMM uuuu HH:mm:ss 'UTC'");
    private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
    private static final DateTimeFormatter TIME = formatter("HH:mm:ss");
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private final Messages messages;

    TimeWords(Messages messages) {
        this.messages = messages;
    }

    /** The two largest units: {@code 45 s}, {@code 4 min 3 s}, {@code 1 h 29 min}, {@code 2 d 3 h}. */
    String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return both(
                    messages.days(duration.toDays()), duration.toHoursPart(), messages.hours(duration.toHoursPart()));
        }
        if (duration.toHours() > 0) {
            return both(
                    messages.hours(duration.toHours()),
                    duration.toMinutesPart(),
                    messages.minutes(duration.toMinutesPart()));
        }
        if (duration.toMinutes() > 0) {
            return both(
                    messages.minutes(duration.toMinutes()),
                    duration.toSecondsPart(),
                    messages.seconds(duration.toSecondsPart()));
        }
        return messages.seconds(duration.toSeconds());
    }

    private static String both(String large, int amount, String small) {
        return amount == 0 ? large : large + " " + small;
    }

    /** How long ago, in one unit. A time ahead of ours says so: two clocks differ. */
    String ago(Instant time, Instant now) {
        var age = Duration.between(time, now);
        if (age.abs().compareTo(JUST_NOW) < 0) {
            return messages.justNow();
        }
        return age.isNegative() ? messages.inFuture(largestUnit(age.abs())) : messages.ago(largestUnit(age));
    }

    private String largestUnit(Duration duration) {
        if (duration.toDays() > 0) {
            return messages.days(duration.toDays());
        }
        if (duration.toHours() > 0) {
            return messages.hours(duration.toHours());
        }
        return duration.toMinutes() > 0
                ? messages.minutes(duration.toMinutes())
                : messages.seconds(duration.toSeconds());
    }

    /** Day and time; the year only when it is not this one. */
    String stamp(Instant time, Instant now) {
        var isThisYear = time.atOffset(ZoneOffset.UTC).getYear()
                == now.atOffset(ZoneOffset.UTC).getYear();
        return (isThisYear ? THIS_YEAR : ANY_YEAR).format(time);
    }

    /** The time alone when it was today, else with its day. */
    String lately(Instant time, Instant now) {
        var isToday = time.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
        return isToday ? timeOfDay(time) : stamp(time, now);
    }

    /** Day and time, to the second, with the year. */
    String exactly(Instant time) {
        return EXACT.format(time);
    }

    String day(Instant time) {
        return DAY.format(time);
    }

    String stampTitle(Instant time) {
        return messages.instantTitle(ANY_YEAR.format(time), time.getEpochSecond());
    }

    String toTheMinute(Instant time) {
        return TO_THE_MINUTE.format(time);
    }

    String timeOfDay(Instant time) {
        return TIME.format(time);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
