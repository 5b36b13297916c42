package io.jobsconsole.jobs;

import static io.jobsconsole.jobs.InvalidQuery.Field.BY;
import static io.jobsconsole.jobs.InvalidQuery.Field.ENDED;
import static io.jobsconsole.jobs.InvalidQuery.Field.RAN;
import static io.jobsconsole.jobs.InvalidQuery.Field.TEXT;
import static io.jobsconsole.jobs.InvalidQuery.Field.TYPE;
import static io.jobsconsole.jobs.InvalidQuery.Field.WAITED;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.jobs.filter.DurationRange;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.lang.EnumName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Reads a {@link JobFilter} from the values of an address. */
class JobFilterParser {

    /** Is told of every invalid value. */
    interface Refusals {

        void refuse(Field field, Reason reason, String value);
    }

    private final Map<Field, List<String>> typed;
    private final Predicate<Instant> isTooFar;
    private final Instant now;
    private final Refusals refusals;

    /** @param isTooFar whether the service lists no jobs of this time any more */
    JobFilterParser(Map<Field, List<String>> typed, Predicate<Instant> isTooFar, Instant now, Refusals refusals) {
        this.typed = typed;
        this.isTooFar = isTooFar;
        this.now = now;
        this.refusals = refusals;
    }

    JobFilter filter(SortedSet<Corpus> withoutCorpora) {
        return new JobFilter(
                ended(),
                names(TYPE).map(JobFilterParser::typeWord),
                names(BY),
                duration(RAN),
                duration(WAITED),
                text(),
                withoutCorpora);
    }

    private Optional<Window> ended() {
        var word = first(ENDED);
        var window = word.flatMap(Window::read);
        if (word.isPresent() && window.isEmpty()) {
            refusals.refuse(ENDED, Reason.NOT_A_RANGE, word.get());
        }
        var wrong = window.flatMap(this::wrong);
        wrong.ifPresent(reason -> refusals.refuse(ENDED, reason, word.get()));
        return window.filter(read -> wrong.isEmpty());
    }

    private Optional<Reason> wrong(Window window) {
        var isEmptySpan = window.since() instanceof Since.Span span && span.amount() == 0;
        var from = window.since().fold(span -> now.minus(span.length()), at -> at);
        if (isEmptySpan) {
            return Optional.of(Reason.NOT_A_RANGE);
        }
        if (from.isAfter(now)) {
            return Optional.of(Reason.ENDED_IN_THE_FUTURE);
        }
        if (isTooFar.test(from)) {
            return Optional.of(Reason.TOO_FAR_BACK);
        }
        return window.end(now).filter(end -> !end.isAfter(window.from(now))).map(end -> Reason.ENDS_BEFORE_IT_BEGINS);
    }

    private Names names(Field field) {
        var parts = typed.get(field);
        parts.stream().filter("!"::equals).forEach(part -> refusals.refuse(field, Reason.NOT_A_NAME, part));
        var names = Names.read(parts);
        parts.stream()
                .filter(part -> Names.read(List.of(part)).longest() > Names.LONGEST)
                .forEach(part -> refusals.refuse(field, Reason.NAME_TOO_LONG, part));
        if (names.count() > Names.MOST) {
            refusals.refuse(field, Reason.TOO_MANY_NAMES, String.valueOf(names.count()));
        }
        return names;
    }

    /** A known type under its word, however it was written; any other name as it is. */
    private static String typeWord(String name) {
        var lowerCase = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(JobType.values())
                .filter(type -> lowerCase.equals(JobFilter.word(type)) || lowerCase.equals(EnumName.kebabCase(type)))
                .map(JobFilter::word)
                .findFirst()
                .orElse(name);
    }

    private Optional<DurationRange> duration(Field field) {
        var word = first(field);
        var range = word.flatMap(DurationRange::read);
        if (word.isPresent() && range.isEmpty()) {
            refusals.refuse(field, Reason.NOT_A_DURATION, word.get());
        }
        return range;
    }

    private Optional<String> text() {
        var text = first(TEXT);
        text.filter(words -> words.length() > JobFilter.LONGEST_TEXT)
                .ifPresent(words -> refusals.refuse(TEXT, Reason.TEXT_TOO_LONG, words));
        return text;
    }

    private Optional<String> first(Field field) {
        return typed.get(field).stream().findFirst();
    }
}
