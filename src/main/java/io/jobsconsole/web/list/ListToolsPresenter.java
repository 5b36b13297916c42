package io.jobsconsole.web.list;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.filter.FilterLinks;
import io.jobsconsole.web.filter.FilterOptions;
import io.jobsconsole.web.page.NavLink;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions.View;
import io.jobsconsole.web.share.SharePresenter;
import io.jobsconsole.web.timeline.TimelineMessages;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the tools of the list page. */
@Singleton
class ListToolsPresenter {

    private final FilterOptions choices;
    private final FilterLinks links;
    private final SharePresenter sharePresenter;
    private final TimelineMessages words;

    ListToolsPresenter(
            FilterOptions choices, FilterLinks links, SharePresenter sharePresenter, TimelineMessages words) {
        this.choices = choices;
        this.links = links;
        this.sharePresenter = sharePresenter;
        this.words = words;
    }

    ListTools of(ConsoleRequest request, ListResult list) {
        var shown = list.shown();
        var urls = list.addresses();
        return new ListTools(
                FilterForm.of(urls, request.jobs().corpusForm(), shown, choices)
                        .offering(corpora(list), creators(list)),
                links.of(shown, urls),
                sharePresenter.of(request, list),
                List.of(view(words.table(), View.TABLE, list), view(words.timeline(), View.TIMELINE, list)));
    }

    /** The corpora of the jobs on the page, as far as the filter can name them. */
    private static List<String> corpora(ListResult list) {
        return list.jobs().stream()
                .flatMap(job -> job.corpora().stream())
                .distinct()
                .filter(list.account().api().corpusForm()::names)
                .sorted()
                .limit(JobQuery.MOST_CORPORA)
                .map(Corpus::key)
                .toList();
    }

    private static List<String> creators(ListResult list) {
        return list.jobs().stream()
                .flatMap(job -> job.createdBy().stream())
                .filter(name -> !name.isBlank() && Names.canHold(name))
                .map(name -> Names.of(name).written())
                .distinct()
                .sorted()
                .limit(Names.MOST)
                .toList();
    }

    private static NavLink view(String label, View view, ListResult list) {
        var urls = list.addresses().showing(list.viewOptions().as(view));
        return new NavLink(label, urls.jobs(list.shown()), list.viewOptions().view() == view);
    }
}
