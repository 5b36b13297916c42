package io.jobsconsole.web.format;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * Formats times and durations for people: in the visitor's zone, with 24 hours, in whole units, never rounded up. No line
 * breaks inside a date, a duration, or a time with its zone.
 */
@Singleton
public class TimeFormat {

    private static final char NO_BREAK = '\u00a0';

    private static final DateTimeFormatter THIS_YEAR = formatter("d\u00a0MMM HH:mm:ss");
    private static final DateTimeFormatter ANY_YEAR = formatter("d\u00a0MMM\u00a0uuuu HH:mm:ss");
    private static final DateTimeFormatter TO_THE_MINUTE = formatter("d\u00a0MMM\u00a0uuuu, HH:mm");
    private static final DateTimeFormatter DAY = formatter("d\u00a0MMM\u00a0uuuu");
    private static final DateTimeFormatter DAY_OF_YEAR = formatter("d\u00a0MMM");
    private static final DateTimeFormatter HOUR = formatter("HH:mm");
    private static final DateTimeFormatter TIME = formatter("HH:mm:ss");
    private static final String UTC = "UTC";

    /** {@code UTC+5:30}, and {@code UTC} alone where there is no difference. */
    private static final DateTimeFormatter ZONE = new DateTimeFormatterBuilder()
            .appendLiteral(UTC)
            .appendOffset("+H:mm", "")
            .toFormatter(Locale.ENGLISH);

    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    private final Messages messages;
    private final Preferences preferences;
    private final Unit seconds;
    private final Unit minutes;
    private final Unit hours;
    private final Unit days;

    TimeFormat(Messages messages, Preferences preferences) {
        this.messages = messages;
        this.preferences = preferences;
        this.seconds = new Unit(messages::seconds);
        this.minutes = new Unit(messages::minutes);
        this.hours = new Unit(messages::hours);
        this.days = new Unit(messages::days);
    }

    /** A unit of time. Lists show small amounts very often, so their text is made once. */
    private record Unit(LongFunction<String> words, Map<Long, String> said) {

        private static final int COMMON = 100;

        Unit(LongFunction<String> words) {
            this(words, new ConcurrentHashMap<>());
        }

        String of(long amount) {
            return amount < COMMON ? said.computeIfAbsent(amount, this::unbroken) : unbroken(amount);
        }

        private String unbroken(long amount) {
            return words.apply(amount).replace(' ', NO_BREAK);
        }
    }

    /** The same text for cells that never wrap and for what visitors paste elsewhere: with plain blanks. */
    public static String plain(String text) {
        return text.replace(NO_BREAK, ' ');
    }

    /** Display name of the zone of all times that name no other zone. */
    public String zone() {
        return preferences.zoneName();
    }

    public ZoneId zoneId() {
        return preferences.zone();
    }

    /** A label on a time axis: the day at midnight, else the time of day. */
    public String mark(ZonedDateTime moment) {
        var isMidnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (isMidnight ? DAY_OF_YEAR : HOUR).format(moment);
    }

    /** The two largest units: {@code 45 s}, {@code 4 min 3 s}, {@code 1 h 29 min}, {@code 2 d 3 h}. */
    public String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return both(days.of(duration.toDays()), duration.toHoursPart(), hours.of(duration.toHoursPart()));
        }
        if (duration.toHours() > 0) {
            return both(hours.of(duration.toHours()), duration.toMinutesPart(), minutes.of(duration.toMinutesPart()));
        }
        if (duration.toMinutes() > 0) {
            return both(
                    minutes.of(duration.toMinutes()), duration.toSecondsPart(), seconds.of(duration.toSecondsPart()));
        }
        return seconds.of(duration.toSeconds());
    }

    private static String both(String large, int amount, String small) {
        return amount == 0 ? large : large + NO_BREAK + small;
    }

    /** The age of a time, in one unit. A time in the future is named so: the clocks of two computers differ. */
    public String ago(Instant time, Instant now) {
        var age = Duration.between(time, now);
        if (age.abs().compareTo(JUST_NOW) < 0) {
            return messages.justNow();
        }
        return age.isNegative() ? messages.inFuture(largestUnit(age.abs())) : messages.ago(largestUnit(age));
    }

    /** The instant since which {@link #ago} has given the same text as now; to the second for ages below a minute. */
    public Instant sameAgeSince(Instant time, Instant now) {
        var age = Duration.between(time, now);
        if (age.toMinutes() < 1) {
            return second(now);
        }
        var unit = age.toDays() > 0 ? ChronoUnit.DAYS : age.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        return time.plus(age.truncatedTo(unit));
    }

    public Instant second(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Start of the current year in the visitor's zone. Later dates are shown without their year. */
    public Instant beginningOfYear(Instant now) {
        return here(now)
                .toLocalDate()
                .withDayOfYear(1)
                .atStartOfDay(preferences.zone())
                .toInstant();
    }

    private String largestUnit(Duration duration) {
        if (duration.toDays() > 0) {
            return days.of(duration.toDays());
        }
        if (duration.toHours() > 0) {
            return hours.of(duration.toHours());
        }
        return duration.toMinutes() > 0 ? minutes.of(duration.toMinutes()) : seconds.of(duration.toSeconds());
    }

    /** Day and time; the year only if it is not the current one, the zone only if the time occurs twice that night. */
    public String stamp(Instant time, Instant now) {
        var here = here(time);
        var stamp = dayAndTime(here, now).format(here);
        return isAmbiguous(here) ? stamp + NO_BREAK + zone(here) : stamp;
    }

    /** Day and time, and the zone. */
    public String dated(Instant time, Instant now) {
        var here = here(time);
        return zoned(dayAndTime(here, now), here);
    }

    /** The time alone if it is today, else with its day. */
    public String lately(Instant time, Instant now) {
        var isToday = here(time).toLocalDate().equals(here(now).toLocalDate());
        return isToday ? timeOfDay(time) : dated(time, now);
    }

    /** Day and time, to the second, with year and zone. */
    public String exactly(Instant time) {
        return zoned(ANY_YEAR, here(time));
    }

    public String day(Instant time) {
        return DAY.format(here(time));
    }

    /** The time in UTC, whatever the visitor's zone, and in epoch seconds. */
    public String stampTitle(Instant time) {
        return messages.instantTitle(ANY_YEAR.format(time.atZone(ZoneOffset.UTC)), time.getEpochSecond());
    }

    public String toTheMinute(Instant time) {
        return zoned(TO_THE_MINUTE, here(time));
    }

    public String timeOfDay(Instant time) {
        return zoned(TIME, here(time));
    }

    /** Says when the data of a page was read. */
    public String readAt(Instant now) {
        return messages.readAt(timeOfDay(now));
    }

    private DateTimeFormatter dayAndTime(ZonedDateTime time, Instant now) {
        return time.getYear() == here(now).getYear() ? THIS_YEAR : ANY_YEAR;
    }

    private static String zoned(DateTimeFormatter format, ZonedDateTime time) {
        return format.format(time) + NO_BREAK + zone(time);
    }

    private ZonedDateTime here(Instant time) {
        return time.atZone(preferences.zone());
    }

    /**
     * The difference from UTC, which changes between summer and winter. Abbreviations are ambiguous: IST is three zones, and Java
     * versions disagree about others, such as WEST and GMT+01:00 for the same zone.
     */
    private static String zone(ZonedDateTime time) {
        return ZONE.format(time);
    }

    /** A local time occurs twice when clocks are set back. */
    private static boolean isAmbiguous(ZonedDateTime time) {
        return time.getZone().getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
