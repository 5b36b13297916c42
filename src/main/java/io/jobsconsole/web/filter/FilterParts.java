package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.jobs.filter.DurationRange;
import io.jobsconsole.jobs.filter.DurationRange.Bound;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the console in words, one by one: "created by alice", "that ran more than 10 min". */
class FilterParts {

    /** More names make no better sentence. */
    private static final int NAMED = 3;

    /** In characters. */
    private static final int LONGEST_NAME = 40;

    private final FilterMessages messages;
    private final TimeFormat times;
    private final JobLabels labels;
    private final Function<Window, String> windows;

    /** @param windows says when something happened */
    FilterParts(FilterMessages messages, TimeFormat times, JobLabels labels, Function<Window, String> windows) {
        this.messages = messages;
        this.times = times;
        this.labels = labels;
        this.windows = windows;
    }

    /** All filters that are set, but for one. */
    Stream<String> without(Field said, JobFilter filter) {
        return filter.set().stream().filter(field -> field != said).map(field -> of(field, filter));
    }

    /** One filter that is set. */
    String of(Field field, JobFilter filter) {
        return switch (field) {
            case ENDED -> filter.ended().map(this::ended).orElseThrow();
            case TYPE -> names(filter.types(), this::type, messages::ofType, messages::notOfType);
            case BY -> names(filter.creators(), this::creator, messages::byCreator, messages::notByCreator);
            case RAN ->
                filter.ran().map(range -> messages.thatRan(words(range))).orElseThrow();
            case WAITED ->
                filter.waited().map(range -> messages.thatWaited(words(range))).orElseThrow();
            case TEXT ->
                filter.text()
                        .map(text -> messages.withText(SafeText.brief(text, LONGEST_NAME)))
                        .orElseThrow();
            case CORPUS ->
                some(filter.withoutCorpora().stream().map(Corpus::key).toList(), UnaryOperator.identity())
                        .map(messages::notOnCorpus)
                        .orElseThrow();
            default -> throw new IllegalArgumentException("No filter of the console: " + field);
        };
    }

    String ended(Window window) {
        return messages.ended(windows.apply(window));
    }

    private String names(
            Names names, UnaryOperator<String> word, UnaryOperator<String> only, UnaryOperator<String> without) {
        return Stream.concat(
                        some(names.included(), word).map(only).stream(),
                        some(names.excluded(), word).map(without).stream())
                .collect(Collectors.joining(", "));
    }

    /** "alice, ci-bot or 3 more"; empty for none. */
    private Optional<String> some(Collection<String> names, UnaryOperator<String> word) {
        var more = names.size() - NAMED;
        var words = Stream.concat(
                        names.stream().limit(NAMED).map(word),
                        Stream.of(messages.more(more)).filter(last -> more > 0))
                .toList();
        return Optional.of(FilterSentence.listed(words, messages.or())).filter(listed -> !words.isEmpty());
    }

    private String type(String word) {
        return JobFilter.type(word).map(labels::of).orElseGet(() -> name(word));
    }

    private String creator(String name) {
        return name.isEmpty() ? messages.nobody() : name(name);
    }

    private static String name(String name) {
        return SafeText.brief(name, LONGEST_NAME);
    }

    private String words(DurationRange range) {
        return Stream.of(
                        range.over().map(Bound::length).map(times::duration).map(messages::moreThan),
                        range.under().map(Bound::length).map(times::duration).map(messages::lessThan))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" " + messages.and() + " "));
    }
}
