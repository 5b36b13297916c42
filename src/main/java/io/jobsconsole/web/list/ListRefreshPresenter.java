package io.jobsconsole.web.list;

import io.jobsconsole.jobs.reading.StateCounts;
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

/** The automatic refresh of the list page. */
@Singleton
class ListRefreshPresenter {

    /** A list that is read anew with ten calls or more, because the console sorts, filters or groups more than a page of jobs. */
    private static final int LONG = 60;

    /** In seconds. A page that reloads faster cannot be read to its end. */
    private static final int FASTEST_UNSCRIPTED = 30;

    private final ListMessages messages;
    private final EntityTags tags;

    ListRefreshPresenter(ListMessages messages, EntityTags tags) {
        this.messages = messages;
        this.tags = tags;
    }

    /** The entity tag changes with the jobs and the counts, and for a timeline every minute. Other parts may be older. */
    EntityTag version(ConsoleRequest request, ListResult list) {
        var page = list.reading().page();
        return tags.of(
                request,
                list.jobs(),
                page.older().isPresent(),
                page.isOlderKnown(),
                page.trouble(),
                page.looked().size(),
                list.viewOptions().isTimeline() ? list.now().truncatedTo(ChronoUnit.MINUTES) : "",
                list.reading()
                        .everyState()
                        .map(StateCounts::of)
                        .map(counts -> counts.isWhole() + " " + new TreeMap<>(counts.counts())),
                list.reading().active().map(List::size),
                new TreeMap<>(list.names().names()));
    }

    /** Only the first page is refreshed: later pages show the list as of the time when the first page was read. */
    Optional<AutoRefresh> of(ListResult list, EntityTag version) {
        var refresh = list.viewOptions().refresh();
        if (list.shown().number() > 1
                || refresh.filter(chosen -> chosen.seconds() == 0).isPresent()) {
            return Optional.empty();
        }
        var standard = list.reading().page().looked().size() > list.shown().limit() ? LONG : AutoRefresh.WHILE_ACTIVE;
        return Optional.of(new AutoRefresh(
                version.getValue(),
                list.now().toEpochMilli(),
                refresh.map(Refresh::seconds).orElse(standard),
                list.reading().page().trouble().isEmpty(),
                Optional.of(new Unscripted(
                        refresh.map(chosen -> Math.max(FASTEST_UNSCRIPTED, chosen.seconds())), change(list)))));
    }

    private Link change(ListResult list) {
        var current = list.viewOptions().refresh();
        var other = current.isPresent() ? Optional.<Refresh>empty() : Optional.of(Refresh.WITHOUT_SCRIPTS);
        var label = current.isPresent()
                ? messages.stopRefreshing()
                : messages.refreshEvery(Refresh.WITHOUT_SCRIPTS.seconds());
        var urls = list.addresses().showing(list.viewOptions().refreshing(other));
        return new Link(label, urls.jobs(list.shown()));
    }
}
