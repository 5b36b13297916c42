package io.jobsconsole.web.list;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.filter.Names;
import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.filter.FilterLinks;
import io.jobsconsole.web.filter.FilterMessages;
import io.jobsconsole.web.filter.FilterOptions;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.list.ListTools.WindowMenu;
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

    private final ListMessages messages;
    private final FilterMessages filterWords;
    private final FilterOptions choices;
    private final FilterLinks links;
    private final FilterSentence sentence;
    private final SharePresenter sharePresenter;
    private final TimelineMessages words;

    ListToolsPresenter(
            ListMessages messages,
            FilterMessages filterWords,
            FilterOptions choices,
            FilterLinks links,
            FilterSentence sentence,
            SharePresenter sharePresenter,
            TimelineMessages words) {
        this.messages = messages;
        this.filterWords = filterWords;
        this.choices = choices;
        this.links = links;
        this.sentence = sentence;
        this.sharePresenter = sharePresenter;
        this.words = words;
    }

    ListTools of(ConsoleRequest request, ListResult list) {
        var shown = list.shown();
        var urls = list.addresses();
        var filters = links.of(shown, urls);
        return new ListTools(
                FilterForm.of(urls, request.jobs().corpusForm(), shown, choices)
                        .offering(corpora(list), creators(list)),
                filters.isEmpty() ? filterWords.filter() : messages.filterOf(filters.size()),
                filters,
                new WindowMenu(SafeText.capitalized(sentence.brief(shown.window())), choices.spans(list)),
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
