package io.jobsconsole.web.live;

import io.jobsconsole.web.page.FragmentCache;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The words that scripts show, as they stand in a page. */
@Singleton
@Named("scriptMessages")
class ScriptMessagesCache {

    private final FragmentCache parts;

    ScriptMessagesCache(FragmentCache parts) {
        this.parts = parts;
    }

    public RawString written() {
        return parts.of(new ScriptMessagesTemplate());
    }
}
