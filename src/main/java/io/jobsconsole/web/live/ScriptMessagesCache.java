package io.jobsconsole.web.live;

import io.jobsconsole.web.page.FragmentCache;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Renders the texts of the script once for all pages. */
@Singleton
@Named("scriptMessages")
class ScriptMessagesCache {

    private final FragmentCache fragments;

    ScriptMessagesCache(FragmentCache fragments) {
        this.fragments = fragments;
    }

    public RawString written() {
        return fragments.of(new ScriptMessagesTemplate());
    }
}
