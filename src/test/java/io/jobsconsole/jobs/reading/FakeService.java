package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.ApiRequest;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.FoundJob;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.JobsPage;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.paging.PageKey;
import io.jobsconsole.jobs.paging.PagePosition;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A jobs service in memory, with any order and any habit about keys. As with version 1, a key stands for all filters. */
class FakeService implements JobSource {

    private static final Comparator<Job> OLDEST_FIRST = Comparator.<Job, Instant>comparing(
                    job -> job.created().orElse(Instant.EPOCH))
            .thenComparing(Job::id);

    private final ServiceOrder order;
    private final Comparator<Job> comparator;
    private final List<Job> jobs = new ArrayList<>();

    private final Set<String> hidden = new HashSet<>();

    /** Every call, in the order in which they were made. */
    final List<JobQuery> calls = new ArrayList<>();

    /** Whether the last row is followed by a key that leads to an empty answer. */
    boolean givesKeyAfterLastRow;

    /** Whether the last row is followed by the key that opened its answer. */
    boolean repeatsLastKey;

    /** Whether the first answer of every list is empty, and leads to the jobs. */
    boolean beginsEmpty;

    /** At most so many jobs in an answer, whatever was asked for. */
    int mostGiven = 100;

    /** Whether a job of the very moment since when jobs are asked for is left out. */
    boolean leavesOutFirstMoment;

    FakeService(ServiceOrder order, Collection<Job> jobs) {
        this.order = order;
        this.comparator = switch (order) {
            case NEWEST_FIRST -> Sort.newestFirst();
            case OLDEST_FIRST -> OLDEST_FIRST;
            case NONE, UNKNOWN -> Comparator.comparing(FakeService::scattered).thenComparing(Job::id);
        };
        this.jobs.addAll(jobs);
        this.jobs.sort(comparator);
    }

    void add(Collection<Job> others) {
        jobs.addAll(others);
        jobs.sort(comparator);
    }

    /** Jobs that do not match the filters any more. */
    void hide(Collection<Job> others) {
        others.forEach(job -> hidden.add(job.id()));
    }

    /** The most jobs that were created in one second. */
    int mostInASecond() {
        var counts = new HashMap<Long, Integer>();
        jobs.forEach(job -> job.created().ifPresent(at -> counts.merge(at.getEpochSecond(), 1, Integer::sum)));
        return counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    @Override
    public CorpusIdFormat corpusForm() {
        return CorpusIdFormat.NUMBER;
    }

    @Override
    public Uni<JobsPage> list(JobQuery query, Instant now) {
        return Uni.createFrom().item(() -> {
            calls.add(query);
            return answer(query, now);
        });
    }

    private JobsPage answer(JobQuery query, Instant now) {
        var cursor = query.page().map(mark -> Cursor.read(mark.key()));
        var since = cursor.map(Cursor::since).orElseGet(() -> query.from(now));
        var most = Math.min(query.limit(), mostGiven);
        if (beginsEmpty && cursor.isEmpty()) {
            return new JobsPage(List.of(), Optional.of(new Cursor(since, "").key()), Optional.empty());
        }
        var first = cursor.filter(at -> !at.after().isEmpty()).map(this::next).orElseGet(() -> beginning(since));
        var found = new ArrayList<Job>();
        var at = first;
        for (; at < jobs.size() && found.size() < most; at++) {
            if (admits(jobs.get(at), since)) {
                found.add(jobs.get(at));
            }
        }
        var rest = jobs.subList(at, jobs.size());
        var hasMore = rest.stream().anyMatch(job -> admits(job, since));
        return new JobsPage(found, key(query, found, since, hasMore), Optional.empty());
    }

    private Optional<PageKey> key(JobQuery query, List<Job> found, Instant since, boolean hasMore) {
        var opened = query.page().map(PagePosition::key);
        if (found.isEmpty()) {
            return givesKeyAfterLastRow ? opened.or(() -> Optional.of(new Cursor(since, "").key())) : Optional.empty();
        }
        var following = new Cursor(since, found.get(found.size() - 1).id()).key();
        if (hasMore) {
            return Optional.of(following);
        }
        return repeatsLastKey ? opened : Optional.of(following).filter(key -> givesKeyAfterLastRow);
    }

    private boolean admits(Job job, Instant since) {
        return !hidden.contains(job.id())
                && job.created()
                        .map(created -> leavesOutFirstMoment ? created.isAfter(since) : !created.isBefore(since))
                        .orElse(true);
    }

    /** Oldest first is long from the beginning to what is asked for: that much is skipped at once. */
    private int beginning(Instant since) {
        if (order != ServiceOrder.OLDEST_FIRST
                || jobs.isEmpty()
                || jobs.get(0).created().isEmpty()) {
            return 0;
        }
        var low = 0;
        var high = jobs.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (jobs.get(middle).created().orElse(Instant.EPOCH).isBefore(since)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int next(Cursor cursor) {
        for (var at = 0; at < jobs.size(); at++) {
            if (jobs.get(at).id().equals(cursor.after())) {
                return at + 1;
            }
        }
        return jobs.size();
    }

    private static int scattered(Job job) {
        return job.id().hashCode() * 0x9E3779B9;
    }

    @Override
    public Uni<Optional<FoundJob>> find(String id, Instant now) {
        throw new AssertionError("Nothing here asks for it");
    }

    @Override
    public ApiRequest request(JobQuery query, Instant now) {
        throw new AssertionError("Nothing here asks for it");
    }

    private record Cursor(Instant since, String after) {

        PageKey key() {
            var text = since.getEpochSecond() + "." + since.getNano() + "|" + after;
            return new PageKey(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }

        static Cursor read(PageKey key) {
            var text = new String(Base64.getDecoder().decode(key.value()), StandardCharsets.UTF_8);
            var parts = text.split("[.|]", 3);
            return new Cursor(Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]);
        }
    }
}
