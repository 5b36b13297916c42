package io.jobsconsole.web.corpora;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.reading.CorporaReading;
import io.jobsconsole.jobs.reading.CorpusStatus;
import io.jobsconsole.web.corpora.CorporaView.Empty;
import io.jobsconsole.web.corpora.CorporaView.Head;
import io.jobsconsole.web.filter.FilterOptions;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.live.EntityTags;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the page of all corpora. */
@Singleton
class CorporaPresenter {

    /** In seconds: a refresh reads up to a thousand jobs. */
    private static final int BETWEEN_REFRESHES = 60;

    private final Messages messages;
    private final CorporaMessages words;
    private final CorporaStatus status;
    private final CorpusRowPresenter rows;
    private final FilterSentence sentence;
    private final FilterOptions options;
    private final EntityTags tags;

    CorporaPresenter(
            Messages messages,
            CorporaMessages words,
            CorporaStatus status,
            CorpusRowPresenter rows,
            FilterSentence sentence,
            FilterOptions options,
            EntityTags tags) {
        this.messages = messages;
        this.words = words;
        this.status = status;
        this.rows = rows;
        this.sentence = sentence;
        this.options = options;
        this.tags = tags;
    }

    /** The entity tag changes with every job that was read, and with every name. */
    EntityTag version(ConsoleRequest request, CorporaResult result) {
        var reading = result.reading();
        return tags.of(
                request,
                reading.page().jobs(),
                reading.page().older().isPresent(),
                reading.page().trouble(),
                reading.active().map(page -> page.jobs() + " " + page.isComplete()),
                new TreeMap<>(result.names().names()));
    }

    CorporaView of(ConsoleRequest request, CorporaResult result, EntityTag version) {
        var account = result.account();
        var reading = result.reading();
        var query = reading.query();
        var urls = AccountUrls.of(account);
        var corpora = reading.corpora();
        return new CorporaView(
                Layout.of(request, messages.titleOnAccount(messages.corpora(), account.name())),
                new Head(heading(query), status.of(reading, corpora.size()), refresh(reading, version)),
                urls.corpora(query),
                status.alerts(request, reading, corpora.size()),
                SafeText.capitalized(sentence.brief(query.window())),
                options.spans(query, urls::corpora),
                Optional.of(new Link(words.anyState(), urls.corpora(query.inStates(StateGroup.ANY.states()))))
                        .filter(link -> !query.states().equals(StateGroup.ANY.states())),
                shown(corpora).stream().map(corpus -> rows.of(corpus, result)).toList(),
                Optional.of(new Empty(
                                words.noJobs(sentence.created(query.window())),
                                words.noJobsHint(),
                                new Link(messages.toJobs(), urls.jobs(query))))
                        .filter(empty -> corpora.isEmpty()));
    }

    static List<CorpusStatus> shown(List<CorpusStatus> corpora) {
        return corpora.subList(0, Math.min(CorporaStatus.MOST, corpora.size()));
    }

    private String heading(JobQuery query) {
        return query.states().equals(StateGroup.ANY.states())
                ? messages.corpora()
                : words.headingOf(sentence.of(query));
    }

    private static AutoRefresh refresh(CorporaReading reading, EntityTag version) {
        return new AutoRefresh(
                version.getValue(),
                reading.now().toEpochMilli(),
                BETWEEN_REFRESHES,
                reading.page().trouble().isEmpty(),
                Optional.empty());
    }
}
