package io.jobsconsole.jobs;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.filter.DurationRange;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.lang.EnumName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The filters that no service knows. The console applies them to the newest jobs of what the service was asked for.
 *
 * @param ended when the jobs ended
 * @param types words of {@link #word}, or names as the service has them
 * @param creators who created them; the empty name stands for jobs without a creator
 * @param text part of what a job says about itself, in upper or lower case
 * @param withoutCorpora corpora on which a job is not
 */
public record JobFilter(
        Optional<Window> ended,
        Names types,
        Names creators,
        Optional<DurationRange> ran,
        Optional<DurationRange> waited,
        Optional<String> text,
        SortedSet<Corpus> withoutCorpora) {

    public static final JobFilter NONE = new JobFilter(
            Optional.empty(),
            Names.ANY,
            Names.ANY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedSet());

    /** In characters. */
    public static final int LONGEST_TEXT = 200;

    /** How long before its end a job may have been created, where nothing else is said. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private static final Map<JobType, String> WORDS = words();

    public JobFilter {
        withoutCorpora = Collections.unmodifiableSortedSet(new TreeSet<>(withoutCorpora));
    }

    /** The word for a type in addresses. */
    public static String word(JobType type) {
        return WORDS.get(type);
    }

    /** The type that a word of an address names. */
    public static Optional<JobType> type(String word) {
        return WORDS.entrySet().stream()
                .filter(known -> known.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The names of the filters that are set. */
    public Set<Field> set() {
        var set = EnumSet.noneOf(Field.class);
        ended.ifPresent(window -> set.add(Field.ENDED));
        ran.ifPresent(range -> set.add(Field.RAN));
        waited.ifPresent(range -> set.add(Field.WAITED));
        text.ifPresent(words -> set.add(Field.TEXT));
        if (!types.isAny()) {
            set.add(Field.TYPE);
        }
        if (!creators.isAny()) {
            set.add(Field.BY);
        }
        if (!withoutCorpora.isEmpty()) {
            set.add(Field.CORPUS);
        }
        return set;
    }

    /** The same filters without one of them. */
    public JobFilter without(Field field) {
        return new JobFilter(
                field == Field.ENDED ? Optional.empty() : ended,
                field == Field.TYPE ? Names.ANY : types,
                field == Field.BY ? Names.ANY : creators,
                field == Field.RAN ? Optional.empty() : ran,
                field == Field.WAITED ? Optional.empty() : waited,
                field == Field.TEXT ? Optional.empty() : text,
                field == Field.CORPUS ? Collections.emptySortedSet() : withoutCorpora);
    }

    public JobFilter endedIn(Window other) {
        return new JobFilter(Optional.of(other), types, creators, ran, waited, text, withoutCorpora);
    }

    public JobFilter ofTypes(Names others) {
        return new JobFilter(ended, others, creators, ran, waited, text, withoutCorpora);
    }

    public JobFilter createdBy(Names others) {
        return new JobFilter(ended, types, others, ran, waited, text, withoutCorpora);
    }

    /** Whether a job passes all of these filters, seen at a moment. */
    public boolean admits(Job job, Instant now) {
        return ended.map(window -> job.ended()
                                .filter(end -> window.holds(end, now))
                                .isPresent())
                        .orElse(true)
                && types.admit(name -> isOfType(job, name))
                && creators.admit(name -> name.equalsIgnoreCase(creator(job)))
                && holds(ran, job.ran(now))
                && holds(waited, job.waited(now))
                && job.corpora().stream().noneMatch(withoutCorpora::contains)
                && text.map(part ->
                                texts(job).anyMatch(words -> lowerCase(words).contains(lowerCase(part))))
                        .orElse(true);
    }

    /**
     * The beginning of a list whose address names none. A list of jobs that ended in a window begins {@link #LONGEST_LIFE}
     * before that window, so that it finds long jobs, too.
     */
    Since since() {
        return ended.map(window -> window.since()
                        .fold(JobFilter::longBefore, from -> (Since) new Since.At(from.minus(LONGEST_LIFE))))
                .orElse(Since.DEFAULT);
    }

    /** The span is not longer than the service lists jobs, unless the address asks for a longer one. */
    private static Since longBefore(Since.Span span) {
        var length = span.length().plus(LONGEST_LIFE);
        var isListed = span.length().compareTo(Since.LONGEST) <= 0;
        return isListed && length.compareTo(Since.LONGEST) > 0 ? Since.ALL : Since.lastOf(length);
    }

    /** The same filters in times that stay, for ends before this one. */
    JobFilter frozen(Instant now, Instant end) {
        return ended.map(window -> endedIn(Window.between(
                        window.since(), window.from(now), window.end(now).orElse(end))))
                .orElse(this);
    }

    /** As an address writes them, but for corpora. */
    Map<String, String> written() {
        var parameters = new LinkedHashMap<String, String>();
        ended.ifPresent(window -> parameters.put("ended", window.written()));
        if (!types.isAny()) {
            parameters.put("type", types.written());
        }
        if (!creators.isAny()) {
            parameters.put("by", creators.written());
        }
        ran.ifPresent(range -> parameters.put("ran", range.written()));
        waited.ifPresent(range -> parameters.put("waited", range.written()));
        text.ifPresent(words -> parameters.put("text", words));
        return parameters;
    }

    /** A type that the console does not know counts as unknown, and is found by its own name too. */
    private static boolean isOfType(Job job, String name) {
        var known = job.type().known().orElse(JobType.UNKNOWN);
        return name.equalsIgnoreCase(word(known))
                || name.equalsIgnoreCase(job.type().name().strip());
    }

    private static String creator(Job job) {
        return job.createdBy().map(String::strip).orElse("");
    }

    private static boolean holds(Optional<DurationRange> range, Optional<Duration> length) {
        return range.map(set -> length.filter(set::holds).isPresent()).orElse(true);
    }

    private static Stream<String> texts(Job job) {
        var type = job.type().known().map(EnumName::snakeCase).orElse("");
        return Stream.of(
                        Stream.of(job.id(), job.type().name(), type, type.replace('_', ' ')),
                        job.corpora().stream().map(Corpus::key),
                        job.createdBy().stream(),
                        job.comment().stream())
                .flatMap(texts -> texts);
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Map<JobType, String> words() {
        var words = new EnumMap<JobType, String>(JobType.class);
        words.put(JobType.REBUILD_VECTOR_INDEX, "rebuild");
        words.put(JobType.REPLACE_FILTER_ATTRIBUTES, "replace");
        words.put(JobType.BULK_DELETE_DOCUMENTS, "bulk-delete");
        words.put(JobType.BULK_UPDATE_DOCUMENT_METADATA, "bulk-update");
        words.put(JobType.UNKNOWN, "unknown");
        return Collections.unmodifiableMap(words);
    }
}
