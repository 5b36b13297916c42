package io.jobsconsole.web;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** The pages for requests that come no further than the front door, as HTML. */
@Singleton
public class RefusalPages {

    private final ErrorViews views;

    RefusalPages(ErrorViews views) {
        this.views = views;
    }

    public Uni<String> refused() {
        return new NoticeTemplate(views.refused()).createUni();
    }

    public Uni<String> tooLong() {
        return new NoticeTemplate(views.tooLong()).createUni();
    }
}
