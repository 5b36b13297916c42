package io.jobsconsole.web.list;

import io.jobsconsole.jobs.reading.StateCounts;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.live.Live;
import io.jobsconsole.web.live.Live.Unscripted;
import io.jobsconsole.web.live.PageVersions;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.Display.Refresh;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;

/** Says how a list is read anew while one looks at it. */
@Singleton
class ListRefresh {

    /** A sorted list is read whole, with up to ten calls. */
    private static final int SORTED = 60;

    /** Faster than that no page reloads itself: whoever reads it would never come to its end. */
    private static final int FASTEST_UNSCRIPTED = 30;

    private final Messages messages;
    private final PageVersions versions;

    ListRefresh(Messages messages, PageVersions versions) {
        this.messages = messages;
        this.versions = versions;
    }

    /** Changes with the jobs and their numbers, and a picture with every minute. What else stands on the page may be older. */
    EntityTag version(Visit visit, Listing listing) {
        var page = listing.reading().page();
        return versions.of(
                visit,
                page.jobs(),
                page.next().isPresent(),
                page.trouble(),
                listing.display().isTimeline() ? listing.now().truncatedTo(ChronoUnit.MINUTES) : "",
                listing.reading()
                        .everyState()
                        .map(StateCounts::of)
                        .map(counts -> counts.isWhole() + " " + new TreeMap<>(counts.counts())));
    }

    /** Only the beginning of a list goes on: later pages show what was read with it. */
    Optional<Live> of(Listing listing, EntityTag version) {
        var refresh = listing.display().refresh();
        if (listing.shown().number() > 1
                || refresh.filter(chosen -> chosen.seconds() == 0).isPresent()) {
            return Optional.empty();
        }
        var usual = listing.shown().sort().isPresent() ? SORTED : Live.WHILE_ACTIVE;
        return Optional.of(new Live(
                version.getValue(),
                listing.now().toEpochMilli(),
                refresh.map(Refresh::seconds).orElse(usual),
                listing.reading().page().trouble().isEmpty(),
                Optional.of(new Unscripted(
                        refresh.map(chosen -> Math.max(FASTEST_UNSCRIPTED, chosen.seconds())), change(listing)))));
    }

    private Link change(Listing listing) {
        var current = listing.display().refresh();
        var other = current.isPresent() ? Optional.<Refresh>empty() : Optional.of(Refresh.WITHOUT_SCRIPTS);
        var label = current.isPresent()
                ? messages.stopRefreshing()
                : messages.refreshEvery(Refresh.WITHOUT_SCRIPTS.seconds());
        var addresses = listing.addresses().showing(listing.display().refreshing(other));
        return new Link(label, addresses.jobs(listing.shown()));
    }
}
