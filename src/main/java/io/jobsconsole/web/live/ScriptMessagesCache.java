package io.jobsconsole.web.live;

import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.web.page.FragmentCache;
import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Renders the texts of the script once for all pages. */
@Singleton
@Named("scriptMessages")
class ScriptMessagesCache {

    /** A page that takes as long as it may still has to travel. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private final FragmentCache fragments;
    private final Duration deadline;

    ScriptMessagesCache(FragmentCache fragments, ConsoleConfig config) {
        this.fragments = fragments;
        this.deadline = config.deadline().plus(ON_THE_WAY);
    }

    public RawString written() {
        return fragments.of(new ScriptMessagesTemplate(deadline.toSeconds()));
    }
}
