package io.jobsconsole.web.filter;

import io.jobsconsole.web.page.FragmentCache;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The filter form as it stands in a page. */
@Singleton
@Named("filterForm")
class FilterFormCache {

    private final FragmentCache parts;

    FilterFormCache(FragmentCache parts) {
        this.parts = parts;
    }

    /** What somebody typed wrong is on one page alone, and as long as they like. */
    public RawString written(FilterForm form) {
        var part = new FilterTemplate(form);
        return form.problems().isEmpty() ? parts.of(part) : parts.once(part);
    }
}
