package io.jobsconsole.jobs;

import static io.jobsconsole.jobs.InvalidQuery.Field.BY;
import static io.jobsconsole.jobs.InvalidQuery.Field.CORPUS;
import static io.jobsconsole.jobs.InvalidQuery.Field.GROUP;
import static io.jobsconsole.jobs.InvalidQuery.Field.JOB;
import static io.jobsconsole.jobs.InvalidQuery.Field.LIMIT;
import static io.jobsconsole.jobs.InvalidQuery.Field.SINCE;
import static io.jobsconsole.jobs.InvalidQuery.Field.SORT;
import static io.jobsconsole.jobs.InvalidQuery.Field.STATES;
import static io.jobsconsole.jobs.InvalidQuery.Field.TYPE;
import static io.jobsconsole.jobs.InvalidQuery.Field.UNTIL;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.jobs.paging.PagePosition;
import io.jobsconsole.lang.EnumName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a {@link JobQuery} from the parameters of an address and collects every invalid value. */
class JobQueryParser {

    private static final Set<Field> LISTS = EnumSet.of(STATES, CORPUS);
    private static final Set<Field> NAMES = EnumSet.of(TYPE, BY);
    private static final int MOST_PROBLEMS = 3;
    private static final String NOT = "!";

    private final Map<String, String> firstValues;
    private final Map<Field, List<String>> typed = new EnumMap<>(Field.class);
    private final List<Problem> problems = new ArrayList<>();
    private final CorpusIdFormat corpusIdFormat;
    private final Instant now;

    JobQueryParser(Map<String, ? extends Collection<String>> parameters, CorpusIdFormat corpusIdFormat, Instant now) {
        this.corpusIdFormat = corpusIdFormat;
        this.now = now;
        this.firstValues = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> parameter.getValue().iterator().next()));
        for (var field : Field.values()) {
            var given = parameters.get(EnumName.snakeCase(field));
            typed.put(field, parts(field, given));
        }
    }

    JobQuery query() {
        MisspelledNames.in(firstValues, field -> !typed.get(field).isEmpty())
                .forEach(name -> refuse(name.field(), name.reason(), name.value()));
        var job = job();
        var states = states();
        var corpora = corpora(name -> !name.startsWith(NOT));
        var filter = filter();
        var window = window(filter);
        var grouping = grouping();
        var sort = sort();
        var limit = limit();
        if (!problems.isEmpty()) {
            throw new InvalidQuery(problems, typed);
        }
        return new JobQuery(
                job,
                states,
                corpora,
                window,
                filter,
                grouping,
                sort,
                limit,
                PagePosition.read(firstValues, now, Since.LONGEST));
    }

    private JobFilter filter() {
        return new JobFilterParser(typed, this::isTooFar, now, this::refuse)
                .filter(corpora(name -> name.startsWith(NOT)));
    }

    private Optional<String> job() {
        var id = first(JOB).map(JobIdPathSegment::typed);
        if (id.isPresent() && id.get().length() > JobIdPathSegment.LONGEST) {
            refuse(JOB, Reason.JOB_TOO_LONG, id.get());
        }
        return id;
    }

    private Set<JobState> states() {
        var states = EnumSet.noneOf(JobState.class);
        for (var word : typed.get(STATES)) {
            var named = StateGroup.named(word);
            states.addAll(named);
            if (named.isEmpty()) {
                refuse(STATES, Reason.NOT_A_STATE, word);
            }
        }
        return states.isEmpty() ? StateGroup.ANY.states() : states;
    }

    private SortedSet<Corpus> corpora(Predicate<String> isMeant) {
        var corpora = new TreeSet<Corpus>();
        typed.get(CORPUS).stream().filter(isMeant).forEach(name -> {
            var key = name.startsWith(NOT) ? name.substring(1).strip() : name;
            corpusIdFormat.read(key).ifPresentOrElse(corpora::add, () -> refuse(CORPUS, notACorpus(), name));
        });
        if (corpora.size() > JobQuery.MOST_CORPORA) {
            refuse(CORPUS, Reason.TOO_MANY_CORPORA, String.valueOf(corpora.size()));
        }
        return corpora;
    }

    private Reason notACorpus() {
        return switch (corpusIdFormat) {
            case NUMBER -> Reason.NOT_A_CORPUS;
            case KEY -> Reason.NOT_A_CORPUS_KEY;
        };
    }

    private Window window(JobFilter filter) {
        var since = time(SINCE).orElseGet(() -> listed(filter.since()));
        var until = time(UNTIL);
        until.filter(end -> !end.from(now).isAfter(since.from(now)))
                .ifPresent(end -> refuse(UNTIL, Reason.NOT_AFTER_SINCE, end.written()));
        return new Window(since, until);
    }

    /** Jobs that ended long ago may have been created before the first that the service still lists. */
    private Since listed(Since since) {
        return isTooFar(since.from(now)) ? Since.ALL : since;
    }

    /** The value of a field; empty if it is unset or invalid. */
    private Optional<Since> time(Field field) {
        var word = first(field);
        var time = word.flatMap(Since::read);
        if (word.isPresent() && time.isEmpty()) {
            refuse(field, Reason.NOT_A_TIME, word.get());
        }
        var wrong = time.flatMap(this::outside).filter(reason -> field == SINCE || reason != Reason.IN_THE_FUTURE);
        wrong.ifPresent(reason -> refuse(field, reason, word.get()));
        return time.filter(read -> wrong.isEmpty());
    }

    private Optional<Reason> outside(Since since) {
        if (since instanceof Since.Span span) {
            if (span.amount() == 0) {
                return Optional.of(Reason.NOT_A_TIME);
            }
            return isTooFar(now.minus(span.length())) ? Optional.of(Reason.TOO_FAR_BACK) : Optional.empty();
        }
        var instant = ((Since.At) since).instant();
        if (instant.isAfter(now)) {
            return Optional.of(Reason.IN_THE_FUTURE);
        }
        return isTooFar(instant) ? Optional.of(Reason.TOO_FAR_BACK) : Optional.empty();
    }

    /** How far back one may ask is documented for version 1 alone, which has numbers for corpora. */
    private boolean isTooFar(Instant from) {
        return corpusIdFormat == CorpusIdFormat.NUMBER && from.isBefore(now.minus(Since.LONGEST));
    }

    private Optional<Grouping> grouping() {
        var word = first(GROUP);
        var grouping = word.flatMap(Grouping::read);
        if (word.isPresent() && grouping.isEmpty()) {
            refuse(GROUP, Reason.NOT_A_GROUP, word.get());
        }
        return grouping;
    }

    private Optional<Sort> sort() {
        var word = first(SORT);
        var sort = word.flatMap(Sort::read);
        if (word.isPresent() && sort.isEmpty()) {
            refuse(SORT, Reason.NOT_A_SORT, word.get());
        }
        return sort;
    }

    private int limit() {
        var number = first(LIMIT);
        if (number.isEmpty()) {
            return JobQuery.DEFAULT_LIMIT;
        }
        var limit = JobQuery.LIMITS.stream()
                .filter(offered -> String.valueOf(offered).equals(number.get()))
                .findFirst();
        if (limit.isEmpty()) {
            refuse(LIMIT, Reason.NOT_A_LIMIT, number.get());
        }
        return limit.orElse(JobQuery.DEFAULT_LIMIT);
    }

    private Optional<String> first(Field field) {
        return typed.get(field).stream().findFirst();
    }

    /** Reports at most three invalid values per field: thousands of them would make a page of megabytes. */
    private void refuse(Field field, Reason reason, String value) {
        if (problems.stream().filter(problem -> problem.field() == field).count() < MOST_PROBLEMS) {
            problems.add(new Problem(field, reason, value));
        }
    }

    private static List<String> parts(Field field, Collection<String> given) {
        if (NAMES.contains(field)) {
            return values(given).stream()
                    .flatMap(value -> Names.split(value).stream())
                    .toList();
        }
        return LISTS.contains(field) ? elements(given) : values(given);
    }

    private static List<String> elements(Collection<String> given) {
        return values(given).stream()
                .flatMap(value -> values(Arrays.asList(value.split(","))).stream())
                .toList();
    }

    /** All values of a parameter without the empty ones, which browsers send for empty form fields. */
    private static List<String> values(Collection<String> given) {
        return Optional.ofNullable(given).stream()
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
