package io.jobsconsole.web.filter;

import io.jobsconsole.web.page.WrittenParts;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The filter form as it stands in a page. */
@Singleton
@Named("writtenFilter")
class WrittenFilter {

    private final WrittenParts parts;

    WrittenFilter(WrittenParts parts) {
        this.parts = parts;
    }

    /** What somebody typed wrong is on one page alone, and as long as they like. */
    public RawString of(FilterForm form) {
        var part = new FilterTemplate(form);
        return form.problems().isEmpty() ? parts.of(part) : parts.once(part);
    }
}
