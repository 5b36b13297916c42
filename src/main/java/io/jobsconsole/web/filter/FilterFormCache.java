package io.jobsconsole.web.filter;

import io.jobsconsole.web.page.FragmentCache;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Renders the filter form, and caches a form without errors. */
@Singleton
@Named("filterForm")
class FilterFormCache {

    private final FragmentCache fragments;

    FilterFormCache(FragmentCache fragments) {
        this.fragments = fragments;
    }

    /** A form with errors is not cached: no other page shows it, and the typed text may be long. */
    public RawString written(FilterForm form) {
        var template = new FilterTemplate(form);
        return form.errors().isEmpty() ? fragments.of(template) : fragments.once(template);
    }
}
