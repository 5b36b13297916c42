package io.jobsconsole.web.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.job.DurationBars.Bar;
import io.jobsconsole.web.request.ListResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Rows as they stand in the page, escaped. Most rows of a list were in it a moment ago, to the letter, and to find words for them
 * and to write them is most of the work for a page: so each is written once. It is found again only by all that its words are
 * made of, whoever may see that.
 */
@Singleton
public class RowCache {

    /** A row is about 2 KB, and the job that finds it less: 20 MB in all, and at most four times that. */
    private static final int MOST = 5_000;

    /** In bytes. A job that somebody made larger is written each time. */
    private static final int LARGEST_JOB = 3_000;

    private final JobRows rows;
    private final TimeFormat times;
    /** Keeps its house between two rows: to wake a thread for that costs more. */
    private final Cache<Seen, String> written = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .recordStats()
            .build();

    RowCache(JobRows rows, TimeFormat times, MeterRegistry registry) {
        this.rows = rows;
        this.times = times;
        CaffeineCacheMetrics.monitor(registry, written, "rows");
    }

    /**
     * A job as a list shows it.
     *
     * @param since when its words became what they are
     * @param list where it stands: the links of a row lead on from there
     * @param columnCreated which names the zone
     */
    private record Seen(Job job, Instant since, Bar bar, String list, String columnCreated) {}

    /** One after another, as one text. */
    public RawString of(ListResult result, DurationBars durationBars, String columnCreated) {
        var now = result.now();
        var list = result.addresses().jobs(result.shown());
        var year = times.beginningOfYear(now);
        return new RawString(result.jobs().stream()
                .map(job -> new Seen(job, since(job, now, year), durationBars.of(job), list, columnCreated))
                .map(seen -> written(seen, result))
                .collect(Collectors.joining()));
    }

    /** Durations of what is active change with every second; of what is over, only its age does, and the year of its date. */
    private Instant since(Job job, Instant now, Instant year) {
        if (job.isActive()) {
            return times.second(now);
        }
        return job.created()
                .map(created -> times.sameAgeSince(created, now))
                .filter(since -> since.isAfter(year))
                .orElse(year);
    }

    private String written(Seen seen, ListResult result) {
        var known = written.getIfPresent(seen);
        if (known != null) {
            return known;
        }
        var row = write(seen, result);
        if (seen.job().size() <= LARGEST_JOB) {
            written.put(seen, row);
        }
        return row;
    }

    private String write(Seen seen, ListResult result) {
        var row = rows.of(seen.job(), seen.bar(), result, seen.since());
        return new JobRowTemplate(row, seen.columnCreated()).render();
    }
}
