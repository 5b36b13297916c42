package io.jobsconsole.web;

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
@Named("written")
class WrittenParts {

    /** A filter form is about 10 KB, and the values that find it as much. */
    private static final int MOST = 500;

    /** Keeps its house by itself, as {@link WrittenRows} do. */
    private final LoadingCache<TemplateInstance, RawString> written = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .recordStats()
            .build(WrittenParts::write);

    WrittenParts(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, written, "parts");
    }

    /** What somebody typed wrong is on one page alone, and as long as they like. */
    public RawString filter(FilterForm form) {
        var part = new FilterTemplate(form);
        return form.problems().isEmpty() ? written.get(part) : write(part);
    }

    public RawString about(boolean isSignedIn) {
        return written.get(new AboutTemplate(isSignedIn));
    }

    public RawString words() {
        return written.get(new WordsTemplate());
    }

    private static RawString write(TemplateInstance part) {
        return new RawString(part.render());
    }
}
