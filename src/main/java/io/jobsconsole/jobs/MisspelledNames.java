package io.jobsconsole.jobs;

import static io.jobsconsole.jobs.InvalidQuery.Field.BY;
import static io.jobsconsole.jobs.InvalidQuery.Field.CORPUS;
import static io.jobsconsole.jobs.InvalidQuery.Field.GROUP;
import static io.jobsconsole.jobs.InvalidQuery.Field.JOB;
import static io.jobsconsole.jobs.InvalidQuery.Field.LIMIT;
import static io.jobsconsole.jobs.InvalidQuery.Field.RAN;
import static io.jobsconsole.jobs.InvalidQuery.Field.SINCE;
import static io.jobsconsole.jobs.InvalidQuery.Field.SORT;
import static io.jobsconsole.jobs.InvalidQuery.Field.STATES;
import static io.jobsconsole.jobs.InvalidQuery.Field.TEXT;
import static io.jobsconsole.jobs.InvalidQuery.Field.TYPE;
import static io.jobsconsole.jobs.InvalidQuery.Field.UNTIL;
import static io.jobsconsole.jobs.InvalidQuery.Field.WAITED;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.lang.EnumName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names in an address that are not quite those of filters. A filter under such a name would show more jobs than were asked
 * for, and so would a value behind a semicolon, which servers take for the beginning of the next name.
 */
class MisspelledNames {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The signs with which no name begins, but values of these filters. */
    private static final Map<String, List<Field>> CONTINUED =
            Map.of("!", List.of(CORPUS, TYPE, BY), "<", List.of(RAN, WAITED), ">", List.of(RAN, WAITED));

    /** Some programs write brackets behind a name that has several values. */
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]$");

    private static final Pattern JOINTS = Pattern.compile("(?<=.)[-_]");

    /** Names that people and programs write for those of the filters, in small letters and without joints. */
    private static final Map<String, Field> OTHER_NAMES = otherNames();

    private MisspelledNames() {}

    /**
     * @param firstValues the first value of each parameter, by its name
     * @param isGiven whether the address has values for a filter
     */
    static List<Problem> in(Map<String, String> firstValues, Predicate<Field> isGiven) {
        return firstValues.entrySet().stream()
                .filter(parameter -> !isFilter(parameter.getKey()))
                .flatMap(parameter ->
                        problem(parameter.getKey(), parameter.getValue().isEmpty(), isGiven).stream())
                .toList();
    }

    /** Only a name without a value may be a value that came as a name. */
    private static Optional<Problem> problem(String name, boolean isAlone, Predicate<Field> isGiven) {
        return otherName(name)
                .map(field -> new Problem(field, Reason.OTHER_NAME, name))
                .or(() -> continued(name, isGiven)
                        .filter(field -> isAlone)
                        .map(field -> new Problem(field, Reason.NOT_JOINED_BY_COMMAS, name)));
    }

    /** The filter that has a value behind a semicolon, which came as a name. */
    private static Optional<Field> continued(String name, Predicate<Field> isGiven) {
        if (!StateGroup.named(name).isEmpty()) {
            return Optional.of(STATES);
        }
        if (NUMBER.matcher(name).matches()) {
            return Optional.of(CORPUS);
        }
        return CONTINUED.getOrDefault(name.substring(0, Math.min(1, name.length())), List.of()).stream()
                .filter(isGiven)
                .findFirst();
    }

    /** The filter that was meant by its name in brackets, in capitals, in the plural or by another word for it. */
    private static Optional<Field> otherName(String name) {
        var plain = JOINTS.matcher(BRACKETS.matcher(name).replaceFirst("")).replaceAll("");
        return Optional.ofNullable(OTHER_NAMES.get(plain.toLowerCase(Locale.ROOT)));
    }

    private static boolean isFilter(String name) {
        return Arrays.stream(Field.values()).map(EnumName::snakeCase).anyMatch(name::equals);
    }

    private static Map<String, Field> otherNames() {
        var names = new HashMap<String, Field>();
        Stream.of(Field.values()).forEach(field -> names.put(EnumName.snakeCase(field), field));
        words(names, STATES, "state", "status", "statuses", "jobstate", "jobstatus");
        words(names, CORPUS, "corpora", "corpusid", "corpusids", "corpuskey", "corpuskeys");
        words(names, JOB, "jobid");
        words(names, TYPE, "types", "jobtype");
        words(names, BY, "createdby", "user", "owner");
        words(names, SINCE, "createdsince", "createdafter", "after");
        words(names, UNTIL, "createdbefore", "before");
        words(names, TEXT, "q", "query", "search");
        words(names, GROUP, "groupby");
        words(names, SORT, "sortby", "order", "orderby");
        words(names, LIMIT, "perpage", "pagesize");
        return Map.copyOf(names);
    }

    private static void words(Map<String, Field> names, Field field, String... words) {
        Stream.of(words).forEach(word -> names.put(word, field));
    }
}
