package io.jobsconsole.web.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Parts of pages that are the same on many of them, escaped: written once, and found again by all that they show. */
@Singleton
@Named("fragments")
public class FragmentCache {

    /** A filter form is about 10 KB, and the values that find it as much. */
    private static final int MOST = 500;

    /** Keeps its house by itself, as the cache of rows do. */
    private final LoadingCache<TemplateInstance, RawString> written = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .recordStats()
            .build(FragmentCache::write);

    FragmentCache(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, written, "parts");
    }

    /** A part that is kept: the next page that shows the same has it at once. */
    public RawString of(TemplateInstance part) {
        return written.get(part);
    }

    /** A part that no other page shows. */
    public RawString once(TemplateInstance part) {
        return write(part);
    }

    /** What stands below every page. */
    public RawString footer(boolean isSignedIn) {
        return of(new FooterTemplate(isSignedIn));
    }

    private static RawString write(TemplateInstance part) {
        return new RawString(part.render());
    }
}
