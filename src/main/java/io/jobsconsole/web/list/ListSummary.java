package io.jobsconsole.web.list;

import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Alert;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.ListResult;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up a complete list in one sentence: number of people, number of corpora, and the corpus with most jobs. */
@Singleton
public class ListSummary {

    private final ListMessages messages;

    ListSummary(ListMessages messages) {
        this.messages = messages;
    }

    /** Empty if the list is not complete, or has fewer than two jobs. */
    public Optional<Alert> of(ListResult list) {
        var page = list.reading().page();
        if (!page.isComplete() || list.shown().number() > 1 || page.jobs().size() < 2) {
            return Optional.empty();
        }
        var people = page.jobs().stream()
                .flatMap(job -> job.createdBy().stream())
                .distinct()
                .count();
        var corpora = jobsByCorpus(page.jobs());
        var parts = Stream.of(
                        Optional.of(messages.byPeople(people)).filter(part -> people > 0),
                        Optional.of(messages.onCountedCorpora(corpora.size())).filter(part -> !corpora.isEmpty()))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(parts).filter(some -> !some.isEmpty()).map(some -> {
            var most = most(corpora, list);
            var sentence = SafeText.capitalized(String.join(", ", some));
            return new Alert(
                    most.isPresent() ? messages.mostOn(sentence) : sentence + ".",
                    most.stream().toList());
        });
    }

    private static Map<Corpus, Long> jobsByCorpus(List<Job> jobs) {
        return jobs.stream()
                .flatMap(job -> job.corpora().stream().distinct())
                .collect(Collectors.groupingBy(corpus -> corpus, TreeMap::new, Collectors.counting()));
    }

    /** Link to the corpus with most jobs, unless two corpora have as many. */
    private Optional<Link> most(Map<Corpus, Long> corpora, ListResult list) {
        var most = corpora.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        var first = corpora.entrySet().stream()
                .filter(entry -> entry.getValue().equals(most))
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 && corpora.size() > 1
                ? Optional.of(new Link(
                        messages.corpusWithCount(first.get(0).key(), most),
                        list.addresses().jobs(list.shown().onCorpus(first.get(0)))))
                : Optional.empty();
    }
}
