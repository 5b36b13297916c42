package io.jobsconsole.web.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Caches rendered HTML fragments that many pages share. The cache key is the template with every value that it shows. */
@Singleton
@Named("fragments")
public class FragmentCache {

    /** A filter form is about 10 KB, and its cache key is about as large. */
    private static final int MOST = 500;

    private static final Pattern INDENTATION = Pattern.compile("\\n\\s+");

    /** Caffeine evicts on the calling thread: waking a pool thread costs more. */
    private final LoadingCache<TemplateInstance, RawString> rendered = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .recordStats()
            .build(FragmentCache::render);

    FragmentCache(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, rendered, "parts");
    }

    /** The fragment from the cache, rendered if it is not there yet. */
    public RawString of(TemplateInstance fragment) {
        return rendered.get(fragment);
    }

    /** A fragment that no other page shows: rendered, and not cached. */
    public RawString once(TemplateInstance fragment) {
        return render(fragment);
    }

    public RawString footer(boolean isSignedIn) {
        return of(new FooterTemplate(isSignedIn));
    }

    /** Indentation helps the reader of a template, and nobody else. */
    private static RawString render(TemplateInstance fragment) {
        return new RawString(INDENTATION.matcher(fragment.render()).replaceAll("\n"));
    }
}
