package io.jobsconsole.jobs;

import io.jobsconsole.jobs.filter.Grouping;
import io.jobsconsole.jobs.paging.PagePosition;
import io.jobsconsole.lang.QueryString;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The query of a job list. {@link #parse} reads it from an address, and {@link #written} gives the canonical address
 * that parses to an equal query.
 *
 * @param filter what the console filters by itself
 * @param grouping the headings under which the rows stand
 */
public record JobQuery(
        Optional<String> job,
        Set<JobState> states,
        SortedSet<Corpus> corpora,
        Window window,
        JobFilter filter,
        Optional<Grouping> grouping,
        Optional<Sort> sort,
        int limit,
        Optional<PagePosition> page) {

    public static final int MOST_CORPORA = 50;

    /** The service gives at most 100 jobs a page (ListJobs 1.0, {@code numResults}). */
    public static final List<Integer> LIMITS = List.of(25, 50, 100);

    public static final int DEFAULT_LIMIT = 100;

    /** The last page that the pager leads to: a list with more pages may never end. */
    public static final int MOST_PAGES = 100;

    public JobQuery {
        if (states.isEmpty() || corpora.size() > MOST_CORPORA || !LIMITS.contains(limit)) {
            throw new IllegalArgumentException("No such list: " + states + " " + corpora + " " + limit);
        }
        var isOnOnePage = isOnOnePage(filter, grouping, sort);
        limit = isOnOnePage ? DEFAULT_LIMIT : limit;
        page = isOnOnePage ? Optional.empty() : page;
        states = Collections.unmodifiableSet(EnumSet.copyOf(states));
        corpora = Collections.unmodifiableSortedSet(new TreeSet<>(corpora));
    }

    /** A list whose window has no end, and that the console does not filter. */
    public JobQuery(
            Optional<String> job,
            Set<JobState> states,
            SortedSet<Corpus> corpora,
            Since since,
            Optional<Sort> sort,
            int limit,
            Optional<PagePosition> page) {
        this(job, states, corpora, Window.openSince(since), JobFilter.NONE, Optional.empty(), sort, limit, page);
    }

    /**
     * Reads the query of an address. Unknown parameters are ignored, the values of repeated ones are joined.
     *
     * @param parameters decoded, each with all its values
     * @param corpusForm the form of corpus keys in the account's API
     * @param now the current time; a creation time after it is invalid
     * @throws InvalidQuery with every invalid value
     */
    public static JobQuery parse(
            Map<String, ? extends Collection<String>> parameters, CorpusIdFormat corpusIdFormat, Instant now) {
        return new JobQueryParser(parameters, corpusIdFormat, now).query();
    }

    /** All jobs that the service lists. */
    public static JobQuery everything() {
        return ofAnyAge(Optional.empty());
    }

    /** One job of any age and state. */
    public static JobQuery ofJob(String id) {
        return ofAnyAge(Optional.of(id));
    }

    private static JobQuery ofAnyAge(Optional<String> job) {
        return new JobQuery(
                job,
                StateGroup.ANY.states(),
                Collections.emptySortedSet(),
                Since.ALL,
                Optional.empty(),
                DEFAULT_LIMIT,
                Optional.empty());
    }

    /** The canonical query string of this list, encoded; empty for the default list. */
    public String written() {
        var parameters = JobQueryWriter.filters(this);
        page.ifPresent(position -> parameters.putAll(position.written()));
        return QueryString.of(parameters);
    }

    /**
     * Whether the console reads the newest jobs of the whole list to sort, filter or group them. They stand on one page.
     */
    public boolean isOnOnePage() {
        return isOnOnePage(filter, grouping, sort);
    }

    /** Whether a link may lead on to older jobs: a list that is only sorted has no end to go on from. */
    public boolean leadsOn() {
        return sort.isEmpty() || !filter.isNone() || grouping.isPresent();
    }

    /** The first page of the list that the service is asked for: without what the console does by itself. */
    public JobQuery asked() {
        return new JobQuery(
                job,
                states,
                corpora,
                window,
                JobFilter.NONE,
                Optional.empty(),
                Optional.empty(),
                limit,
                Optional.empty());
    }

    /** The page number, from 1. */
    public int number() {
        return page.map(PagePosition::number).orElse(1);
    }

    /** The time at which the first page of this list was read; {@code now} on the first page. */
    public Instant asOf(Instant now) {
        return page.map(PagePosition::asOf).orElse(now);
    }

    /** The earliest creation time in this list, the same on all its pages. */
    public Instant from(Instant now) {
        return window.from(asOf(now));
    }

    /** The moment before which its jobs were created, the same on all of its pages; empty for no end. */
    public Optional<Instant> end(Instant now) {
        return window.end(asOf(now));
    }

    public Since since() {
        return window.since();
    }

    /** The same filters on the first page. */
    public JobQuery atFirstPage() {
        return at(Optional.empty());
    }

    /** The same filters with other states, on the first page. */
    public JobQuery inStates(Set<JobState> others) {
        return new JobQuery(job, others, corpora, window, filter, grouping, sort, limit, Optional.empty());
    }

    /** The same filters over another period, on the first page. */
    public JobQuery createdSince(Since other) {
        return createdIn(new Window(other, window.until()));
    }

    /** The same filters over another window, from the first page. */
    public JobQuery createdIn(Window other) {
        return new JobQuery(job, states, corpora, other, filter, grouping, sort, limit, Optional.empty());
    }

    /** The same list up to a whole second, from the first page of what is left. */
    public JobQuery createdBefore(Instant end) {
        return createdIn(new Window(since(), Optional.of(new Since.At(end))));
    }

    /** The same page of the same list without an end, as it is asked for: the service knows none. */
    public JobQuery withoutEnd() {
        return new JobQuery(job, states, corpora, Window.openSince(since()), filter, grouping, sort, limit, page);
    }

    /** The same filters on other corpora, from the first page; on all when none is named. */
    public JobQuery onCorpora(SortedSet<Corpus> others) {
        return new JobQuery(job, states, others, window, filter, grouping, sort, limit, Optional.empty());
    }

    /** The same filters with another page size, on the first page. */
    public JobQuery limitedTo(int other) {
        return new JobQuery(job, states, corpora, window, filter, grouping, sort, other, Optional.empty());
    }

    /** The same filters without a sort order. */
    public JobQuery unsorted() {
        return new JobQuery(job, states, corpora, window, filter, grouping, Optional.empty(), limit, page);
    }

    /** The same filters with a sort order, which shows the whole list on one page. */
    public JobQuery sortedBy(Sort order) {
        return new JobQuery(
                job, states, corpora, window, filter, grouping, Optional.of(order), limit, Optional.empty());
    }

    /** The same filters for any job, on the first page. */
    public JobQuery forAnyJob() {
        return new JobQuery(Optional.empty(), states, corpora, window, filter, grouping, sort, limit, Optional.empty());
    }

    /** The same list with other filters of the console. Where its beginning followed from the old ones, it follows these. */
    public JobQuery filteredBy(JobFilter other) {
        var since = hasDefaultSince() ? other.since() : since();
        var period = new Window(since, window.until());
        return new JobQuery(job, states, corpora, period, other, grouping, sort, limit, Optional.empty());
    }

    /** The same list under other headings, or under none. */
    public JobQuery groupedBy(Optional<Grouping> other) {
        return new JobQuery(job, states, corpora, window, filter, other, sort, limit, Optional.empty());
    }

    /** The same list in times that stay, which ends at this moment unless it ends earlier. */
    public JobQuery frozen(Instant now, Instant end) {
        var ends = Window.between(since(), from(now), end(now).orElse(end));
        return new JobQuery(
                job, states, corpora, ends, filter.frozen(now, end), grouping, sort, limit, Optional.empty());
    }

    /** The same list from where it begins if nothing is said. */
    public JobQuery createdByDefault() {
        return createdSince(filter.since());
    }

    /** Whether the list begins where it does because nothing else was said. */
    public boolean hasDefaultSince() {
        return since().equals(filter.since());
    }

    /** The same filters with this corpus only, on the first page. */
    public JobQuery onCorpus(Corpus corpus) {
        return onCorpora(new TreeSet<>(Set.of(corpus)));
    }

    /**
     * The same filters with one more corpus, on the first page; empty when the corpus is already there or the limit is
     * reached.
     */
    public Optional<JobQuery> alsoOn(Corpus corpus) {
        var more = new TreeSet<>(corpora);
        return more.add(corpus) && more.size() <= MOST_CORPORA ? Optional.of(onCorpora(more)) : Optional.empty();
    }

    /**
     * Whether the job matches the filters. A state that the console does not know counts as {@link JobState#UNKNOWN}.
     */
    public boolean admits(Job found, Instant now) {
        return job.map(found.id()::equals).orElse(true)
                && states.contains(found.state().known().orElse(JobState.UNKNOWN))
                && (corpora.isEmpty() || found.corpora().stream().anyMatch(corpora::contains))
                && found.created()
                        .map(created -> window.holds(created, asOf(now)))
                        .orElse(true)
                && filter.admits(found, now);
    }

    /** Whether the job id is the only filter. */
    public boolean isOneJob() {
        return JobQueryWriter.filters(this).keySet().equals(Set.of("job"));
    }

    /** Whether there is no filter: the list at the address without parameters. */
    public boolean isEverything() {
        return JobQueryWriter.filters(this).isEmpty();
    }

    /** The same list at another of its pages. */
    JobQuery at(Optional<PagePosition> mark) {
        return new JobQuery(job, states, corpora, window, filter, grouping, sort, limit, mark);
    }

    /** The filters as names and values, for a form that leads to the same list. */
    public Map<String, String> parameters() {
        return Collections.unmodifiableMap(JobQueryWriter.filters(this));
    }

    private static boolean isOnOnePage(JobFilter filter, Optional<Grouping> grouping, Optional<Sort> sort) {
        return !filter.isNone() || grouping.isPresent() || sort.isPresent();
    }
}
