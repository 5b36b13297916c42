package io.jobsconsole.jobs.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jobsconsole.jobs.JobQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Hints about lists, in bounded memory. A hint that is gone costs a few calls, and nothing else. */
@Singleton
public class ListHints {

    private static final int MOST = 10_000;

    private record Key(String account, JobQuery list) {}

    private final Cache<Key, ListHint> hints =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The beginnings of pages that end before a moment, where they were found from the older page on. */
    private final Cache<Key, Instant> starts =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Optional<ListHint> of(String account, JobQuery list) {
        return Optional.ofNullable(hints.getIfPresent(key(account, list)));
    }

    void keep(String account, JobQuery list, ListHint hint) {
        hints.put(key(account, list), hint);
    }

    void forget(String account, JobQuery list) {
        hints.invalidate(key(account, list));
    }

    /** The beginning of a page, by the list that ends where the page does. That of the newest page holds for one look only. */
    Optional<Instant> takeStart(String account, JobQuery list) {
        var key = new Key(account, list.unsorted());
        var start = Optional.ofNullable(starts.getIfPresent(key));
        if (list.window().until().isEmpty()) {
            starts.invalidate(key);
        }
        return start;
    }

    void keepStart(String account, JobQuery list, Instant start) {
        starts.put(new Key(account, list.unsorted()), start);
    }

    /** All ends of a list share what is known about it, and so do all of its orders. */
    private static Key key(String account, JobQuery list) {
        return new Key(account, list.unsorted().atFirstPage().withoutEnd());
    }
}
