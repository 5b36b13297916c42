package io.jobsconsole.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Rows as they stand in the page, escaped. Most rows of a list were in it a moment ago, to the letter, and to write them is most
 * of the work for a page: so each is written once. It is found again only by all that it shows, whoever may see that.
 */
@Singleton
class WrittenRows {

    /** A row is about 2 KB, and the key that finds it as much. */
    private static final int MOST = 5_000;

    private final LoadingCache<JobRowTemplate, RawString> written =
            Caffeine.newBuilder().maximumSize(MOST).recordStats().build(row -> new RawString(row.render()));

    WrittenRows(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, written, "rows");
    }

    List<RawString> of(List<JobRow> rows, String columnCreated) {
        return rows.stream()
                .map(row -> written.get(new JobRowTemplate(row, columnCreated)))
                .toList();
    }
}
