package io.jobsconsole.web.list;

import io.jobsconsole.jobs.reading.StateCounts;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.live.AutoRefresh.Unscripted;
import io.jobsconsole.web.live.EntityTags;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions.Refresh;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Says how a list is read anew while one looks at it. */
@Singleton
class ListRefresh {

    /** The newest jobs of a sorted list are read anew, with up to twenty calls. */
    private static final int SORTED = 60;

    /** Faster than that no page reloads itself: whoever reads it would never come to its end. */
    private static final int FASTEST_UNSCRIPTED = 30;

    private final Messages messages;
    private final EntityTags tags;

    ListRefresh(Messages messages, EntityTags tags) {
        this.messages = messages;
        this.tags = tags;
    }

    /** Changes with the jobs and their numbers, and a picture with every minute. What else stands on the page may be older. */
    EntityTag version(ConsoleRequest request, ListResult list) {
        var page = list.reading().page();
        return tags.of(
                request,
                list.jobs(),
                page.older().isPresent(),
                page.isOlderKnown(),
                page.trouble(),
                list.display().isTimeline() ? list.now().truncatedTo(ChronoUnit.MINUTES) : "",
                list.reading()
                        .everyState()
                        .map(StateCounts::of)
                        .map(counts -> counts.isWhole() + " " + new TreeMap<>(counts.counts())),
                list.reading().active().map(List::size));
    }

    /** Only the beginning of a list goes on: later pages show what was read with it. */
    Optional<AutoRefresh> of(ListResult list, EntityTag version) {
        var refresh = list.display().refresh();
        if (list.shown().number() > 1
                || refresh.filter(chosen -> chosen.seconds() == 0).isPresent()) {
            return Optional.empty();
        }
        var usual = list.shown().sort().isPresent() ? SORTED : AutoRefresh.WHILE_ACTIVE;
        return Optional.of(new AutoRefresh(
                version.getValue(),
                list.now().toEpochMilli(),
                refresh.map(Refresh::seconds).orElse(usual),
                list.reading().page().trouble().isEmpty(),
                Optional.of(new Unscripted(
                        refresh.map(chosen -> Math.max(FASTEST_UNSCRIPTED, chosen.seconds())), change(list)))));
    }

    private Link change(ListResult list) {
        var current = list.display().refresh();
        var other = current.isPresent() ? Optional.<Refresh>empty() : Optional.of(Refresh.WITHOUT_SCRIPTS);
        var label = current.isPresent()
                ? messages.stopRefreshing()
                : messages.refreshEvery(Refresh.WITHOUT_SCRIPTS.seconds());
        var urls = list.addresses().showing(list.display().refreshing(other));
        return new Link(label, urls.jobs(list.shown()));
    }
}
