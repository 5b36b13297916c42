package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.Since.Span;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.format.TimeFormat;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A filter in words: "Failed or aborted jobs on corpus 42 created in the last 24 hours". */
@Singleton
public class FilterSentence {

    private static final int FEW_CORPORA = 3;

    private final FilterMessages messages;
    private final TimeFormat times;
    private final JobLabels labels;
    private final FilterParts parts;

    FilterSentence(FilterMessages messages, TimeFormat times, JobLabels labels) {
        this.messages = messages;
        this.times = times;
        this.labels = labels;
        this.parts = new FilterParts(messages, times, labels, this::created);
    }

    public String of(JobQuery query) {
        if (query.job().isPresent()) {
            return messages.headingOfJob(SafeText.visible(query.job().get()));
        }
        var filter = query.filter();
        var isAboutEnds = filter.ended().isPresent() && query.hasDefaultSince();
        var heading = isAboutEnds
                ? messages.headingEnded(
                        states(query),
                        corpora(query),
                        parts.ended(filter.ended().get()))
                : messages.heading(states(query), corpora(query), created(query.window()));
        return Stream.concat(Stream.of(heading), parts.without(isAboutEnds ? Field.ENDED : Field.JOB, filter))
                .collect(Collectors.joining(", "));
    }

    /** A filter of the console, to begin a label with. */
    public String of(Field field, JobFilter filter) {
        return SafeText.capitalized(parts.of(field, filter));
    }

    /** In short, for a title: "Will retry · corpus 42 · last 24 hours". */
    public String brief(JobQuery query) {
        if (query.job().isPresent()) {
            return messages.headingOfJob(SafeText.brief(query.job().get()));
        }
        var corpora = query.corpora().stream().map(Corpus::key).toList();
        var on = corpora.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(
                        corpora.size() <= FEW_CORPORA
                                ? messages.briefCorpora(String.join(", ", corpora))
                                : messages.briefManyCorpora(corpora.size()));
        var page = Stream.of(messages.pageNumber(query.number())).filter(number -> query.number() > 1);
        var all = query.states().equals(StateGroup.ANY.states());
        var states = query.states().stream().map(labels::of).collect(Collectors.joining(", "));
        var filter = query.filter();
        var since = filter.ended()
                .filter(window -> query.hasDefaultSince())
                .map(parts::ended)
                .orElseGet(() -> brief(query.window()));
        var which = all && corpora.isEmpty()
                ? Stream.of(messages.allJobsSince(since))
                : Stream.of(Stream.of(all ? messages.allJobs() : states), on, Stream.of(since))
                        .flatMap(Function.identity());
        var others = parts.without(query.hasDefaultSince() ? Field.ENDED : Field.JOB, filter);
        return Stream.of(which, others, page).flatMap(Function.identity()).collect(Collectors.joining(" · "));
    }

    /** In short: "last 7 days", "since 30 Nov 2026, 10:00 UTC, before 1 Dec 2026, 10:00 UTC". */
    public String brief(Window window) {
        return Stream.concat(Stream.of(briefSince(window.since())), window.until().map(this::before).stream())
                .collect(Collectors.joining(", "));
    }

    private String briefSince(Since since) {
        return since.fold(this::lastSpan, this::sinceInstant);
    }

    public String grouped(Grouping by) {
        return messages.chipGroup(by);
    }

    public String order(Sort sort) {
        return sort.isDescending() ? messages.descending(sort.by()) : messages.ascending(sort.by());
    }

    public String lastSpan(Span span) {
        return switch (span.unit()) {
            case MINUTES -> messages.lastMinutes(span.amount());
            case HOURS -> messages.lastHours(span.amount());
            case DAYS -> messages.lastDays(span.amount());
        };
    }

    String states(JobQuery query) {
        if (query.states().equals(StateGroup.ANY.states())) {
            return messages.allStates();
        }
        var words = query.states().stream().map(messages::stateOf).toList();
        return SafeText.capitalized(listed(words, messages.or()));
    }

    /** The corpora alone: "on corpus 7 and 42". */
    public String onCorpora(JobQuery query) {
        return corpora(query).strip();
    }

    private String corpora(JobQuery query) {
        var corpora = query.corpora().stream().map(Corpus::key).toList();
        return switch (corpora.size()) {
            case 0 -> "";
            case 1 -> messages.onCorpus(corpora.get(0)) + " ";
            case 2, FEW_CORPORA -> messages.onCorpora(listed(corpora, messages.and())) + " ";
            default -> messages.onManyCorpora(corpora.size()) + " ";
        };
    }

    /** "in the last 7 days and before 30 Nov 2026, 10:00 UTC". */
    public String created(Window window) {
        var since = since(window.since());
        return window.until()
                .map(end -> messages.sinceAndBefore(since, before(end)))
                .orElse(since);
    }

    /** The end of a list: "before 30 Nov 2026, 10:00 UTC". */
    public String before(Since end) {
        return end.fold(this::beforeSpan, instant -> messages.beforeInstant(moment(instant)));
    }

    /** A time to the minute, or to the second where it is not the first of its minute. */
    public String moment(Instant instant) {
        return instant.getEpochSecond() % 60 == 0 ? times.toTheMinute(instant) : times.exactly(instant);
    }

    private String beforeSpan(Span span) {
        return switch (span.unit()) {
            case MINUTES -> messages.beforeMinutes(span.amount());
            case HOURS -> messages.beforeHours(span.amount());
            case DAYS -> messages.beforeDays(span.amount());
        };
    }

    private String since(Since since) {
        return since.fold(this::inLastSpan, this::sinceInstant);
    }

    private String inLastSpan(Span span) {
        return switch (span.unit()) {
            case MINUTES -> messages.inLastMinutes(span.amount());
            case HOURS -> messages.inLastHours(span.amount());
            case DAYS -> messages.inLastDays(span.amount());
        };
    }

    private String sinceInstant(Instant instant) {
        return messages.sinceInstant(moment(instant));
    }

    static String listed(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        var end = words.size() - 1;
        return String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }
}
