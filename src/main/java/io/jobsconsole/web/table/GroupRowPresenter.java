package io.jobsconsole.web.table;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.JobFilter;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.reading.JobGroup;
import io.jobsconsole.web.format.JobLabels;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.job.JobFormat;
import io.jobsconsole.web.job.JobMessages;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Makes the headings of the groups of rows, and of the lanes of the calendar. */
@Singleton
public class GroupRowPresenter {

    private final Messages messages;
    private final TableMessages words;
    private final JobMessages jobWords;
    private final JobLabels labels;
    private final JobFormat format;

    GroupRowPresenter(
            Messages messages, TableMessages words, JobMessages jobWords, JobLabels labels, JobFormat format) {
        this.messages = messages;
        this.words = words;
        this.jobWords = jobWords;
        this.labels = labels;
        this.format = format;
    }

    public GroupRow of(JobGroup group, ListResult list) {
        return new GroupRow(
                label(group, list),
                group.alone(list.shown(), list.now())
                        .filter(alone -> isAskable(alone, list))
                        .map(list.addresses()::jobs),
                group.jobs().size(),
                format.badge(group.worst()));
    }

    private String label(JobGroup group, ListResult list) {
        var names = SafeText.brief(String.join(", ", group.names()));
        return switch (group.by()) {
            case CORPUS ->
                names.isEmpty()
                        ? jobWords.wholeAccount()
                        : words.groupOfCorpora(
                                corpora(group, list), group.names().size());
            case TYPE -> JobFilter.type(names).map(labels::of).orElse(names);
            case BY -> names.isEmpty() ? words.groupOfNobody() : names;
            case DAY -> names.isEmpty() ? messages.notRecorded() : words.groupOfDay(names);
        };
    }

    private String corpora(JobGroup group, ListResult list) {
        return SafeText.brief(group.names().stream()
                .map(key -> format.corpus(new Corpus(key), list.names()))
                .collect(Collectors.joining(", ")));
    }

    /** A service may report corpora that it cannot be asked for. */
    private static boolean isAskable(JobQuery alone, ListResult list) {
        return alone.corpora().stream()
                .allMatch((Corpus corpus) -> list.account().api().corpusForm().names(corpus));
    }
}
