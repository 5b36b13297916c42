package io.jobsconsole.account;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Problem;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.lang.EnumName;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of an account that has a name in the configuration.
 *
 * @param name the last part of its key, such as {@code last-night}
 * @param filter the query string of its address, such as {@code states=problem&since=24h}
 */
public record NamedView(String name, String filter) {

    /** The configuration reads a number in a variable's name as an index, and lists the view a second time under such a name. */
    private static final String BROKEN_NAME = "[";

    /** The day on which the start checks the views. Only fixed times in a view depend on it, and {@link #OF_TIME} lets them pass. */
    private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");

    private static final Set<String> FILTERS =
            Arrays.stream(Field.values()).map(EnumName::snakeCase).collect(Collectors.toUnmodifiableSet());

    private static final Set<Reason> OF_TIME =
            EnumSet.of(Reason.TOO_FAR_BACK, Reason.IN_THE_FUTURE, Reason.NOT_AFTER_SINCE);

    static List<NamedView> of(ConsoleConfig.Entry account) {
        return new TreeMap<>(account.views())
                .entrySet().stream()
                        .map(view -> new NamedView(view.getKey(), view.getValue()))
                        .filter(view -> !view.name().contains(BROKEN_NAME))
                        .toList();
    }

    /** The list at this moment; empty where a fixed time in it has become too old. */
    public Optional<JobQuery> query(CorpusIdFormat corpora, Instant now) {
        try {
            return Optional.of(JobQuery.parse(parameters(), corpora, now));
        } catch (InvalidQuery tooOld) {
            return Optional.empty();
        }
    }

    /** The filters of the view that no list has, or not with this value. A fixed time may become too old: that stops no start. */
    List<String> wrongFilters(CorpusIdFormat corpora) {
        return Stream.concat(
                        parameters().keySet().stream().filter(parameter -> !FILTERS.contains(parameter)),
                        problems(corpora, ANY_DAY)
                                .filter(problem -> !hasAged(problem))
                                .map(problem -> EnumName.snakeCase(problem.field())))
                .distinct()
                .toList();
    }

    private Stream<Problem> problems(CorpusIdFormat corpora, Instant now) {
        try {
            JobQuery.parse(parameters(), corpora, now);
            return Stream.empty();
        } catch (InvalidQuery invalid) {
            return invalid.problems().stream();
        }
    }

    private static boolean hasAged(Problem problem) {
        return OF_TIME.contains(problem.reason())
                && Since.read(problem.value())
                        .filter(time -> time instanceof Since.Span)
                        .isEmpty();
    }

    private Map<String, List<String>> parameters() {
        return new QueryStringDecoder(filter, false).parameters();
    }
}
