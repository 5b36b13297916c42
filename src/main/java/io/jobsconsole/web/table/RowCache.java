package io.jobsconsole.web.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.reading.JobGroup;
import io.jobsconsole.jobs.reading.Lateness;
import io.jobsconsole.jobs.reading.UsualDurations;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.request.ListResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Caches rendered table rows. Most rows of a list were there a moment ago with the same text, and rendering them is most of
 * the work for a page. The cache key is every value that the row shows, so a row is reused for another visitor only where
 * both would see the same text.
 */
@Singleton
public class RowCache {

    /** A row is about 2 KB, and the job in its key is smaller. All rows take 20 MB, and at most four times as much. */
    private static final int MOST = 5_000;

    /** In bytes. The row of a larger job is not cached. */
    private static final int LARGEST_JOB = 3_000;

    private final JobRowPresenter presenter;
    private final GroupRowPresenter groups;
    private final TimeFormat times;
    /** Caffeine evicts on the calling thread: waking a pool thread costs more. */
    private final Cache<RowKey, String> cached = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .recordStats()
            .build();

    RowCache(JobRowPresenter presenter, GroupRowPresenter groups, TimeFormat times, MeterRegistry registry) {
        this.presenter = presenter;
        this.groups = groups;
        this.times = times;
        CaffeineCacheMetrics.monitor(registry, cached, "rows");
    }

    /**
     * The cache key of a row.
     *
     * @param since instant since which the row has had the same text
     * @param lateness what took longer than it usually does
     * @param names of the job's corpora that are known
     * @param list URL of the list, on which the links of the row depend
     * @param zone time zone of the times
     */
    private record RowKey(
            Job job,
            Instant since,
            Bar bar,
            Set<Lateness> lateness,
            List<Optional<String>> names,
            String list,
            String zone) {}

    /** The HTML of all rows of a list, with a heading above each group. */
    public RawString of(ListResult result, DurationBars durationBars) {
        return new RawString(result.shown()
                .grouping()
                .map(by -> JobGroup.of(by, result.jobs()).stream()
                        .map(group -> new GroupRowTemplate(groups.of(group, result)).render()
                                + rows(group.jobs(), result, durationBars))
                        .collect(Collectors.joining()))
                .orElseGet(() -> rows(result.jobs(), result, durationBars)));
    }

    private String rows(List<Job> jobs, ListResult result, DurationBars durationBars) {
        var now = result.now();
        var list = result.addresses().jobs(result.shown());
        var year = times.beginningOfYear(now);
        var zone = times.zone();
        var usual = UsualDurations.of(result.reading(), result.usual(), now);
        // String.join makes the text of a hundred rows at once; a collector would copy it each time that its buffer is
        // full.
        return String.join(
                "",
                jobs.stream()
                        .map(job -> new RowKey(
                                job,
                                since(job, now, year),
                                durationBars.onRootScale(job),
                                usual.lateness(job),
                                names(job, result),
                                list,
                                zone))
                        .map(key -> cached(key, result))
                        .toList());
    }

    private static List<Optional<String>> names(Job job, ListResult result) {
        return result.names().names().isEmpty()
                ? List.of()
                : job.corpora().stream().map(result.names()::of).toList();
    }

    /**
     * The durations of an active job change every second, and so may what is odd about an end in the future. Of another job,
     * only its ages and the year of its dates change. The row is written as of the returned time, which is never before the
     * job's end: the row would call that end one in the future.
     */
    private Instant since(Job job, Instant now, Instant year) {
        if (job.isActive() || job.ended().filter(now::isBefore).isPresent()) {
            return times.second(now);
        }
        return Stream.of(job.created(), job.ended())
                .flatMap(Optional::stream)
                .map(time -> times.sameAgeSince(time, now))
                .filter(since -> since.isAfter(year))
                .max(Comparator.naturalOrder())
                .orElse(year);
    }

    private String cached(RowKey key, ListResult result) {
        var known = cached.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var row = render(key, result);
        if (key.job().size() <= LARGEST_JOB) {
            cached.put(key, row);
        }
        return row;
    }

    /** Cells never wrap. A row in ASCII takes half the memory of another, and a fraction of its time to be encoded. */
    private String render(RowKey key, ListResult result) {
        var row = presenter.of(key.job(), key.bar(), key.lateness(), result, key.since());
        return TimeFormat.plain(new JobRowTemplate(row).render());
    }
}
