package io.jobsconsole.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the filters of a {@link JobQuery} in the words that {@link JobQueryParser} reads. */
public class JobQueryWriter {

    private JobQueryWriter() {}

    /** All filters by their names, in the canonical order; without those that are as they are when nothing is said. */
    static Map<String, String> filters(JobQuery list) {
        var parameters = new LinkedHashMap<String, String>();
        list.job().ifPresent(id -> parameters.put("job", id));
        if (!list.states().equals(StateGroup.ANY.states())) {
            parameters.put("states", states(list));
        }
        if (!corpora(list).isEmpty()) {
            parameters.put("corpus", corpora(list));
        }
        if (!list.hasDefaultSince()) {
            parameters.put("since", list.since().written());
        }
        list.window().until().ifPresent(end -> parameters.put("until", end.written()));
        parameters.putAll(list.filter().written());
        list.grouping().ifPresent(by -> parameters.put("group", by.word()));
        list.sort().ifPresent(order -> parameters.put("sort", order.written()));
        if (list.limit() != JobQuery.DEFAULT_LIMIT) {
            parameters.put("limit", String.valueOf(list.limit()));
        }
        return parameters;
    }

    /** The filters that the console applies itself, because the jobs API has no such filter; by their names in addresses. */
    public static Map<String, String> filtersOfTheConsole(JobQuery list) {
        var words = new LinkedHashMap<>(list.filter().written());
        if (!list.filter().withoutCorpora().isEmpty()) {
            words.put("corpus", corpora(list));
        }
        return words;
    }

    /** The word of one group of states, or the words of all states. */
    public static String states(JobQuery list) {
        return StateGroup.of(list.states())
                .map(StateGroup::word)
                .orElseGet(() -> list.states().stream().map(JobState::word).collect(Collectors.joining(",")));
    }

    /** The corpora, those that are kept out last. */
    public static String corpora(JobQuery list) {
        return Stream.concat(
                        list.corpora().stream().map(Corpus::key),
                        list.filter().withoutCorpora().stream().map(corpus -> "!" + corpus.key()))
                .collect(Collectors.joining(","));
    }
}
