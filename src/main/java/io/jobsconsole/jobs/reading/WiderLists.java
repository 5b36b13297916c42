package io.jobsconsole.jobs.reading;

import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Since;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.jobs.Window;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lists with fewer filters hold: it explains a list without jobs.
 *
 * @param without the same list without one of its filters, by that filter; without {@code SINCE} it has no window
 * @param known every job with the id or on the corpora of the list, whatever its state and age; empty for other lists
 * @param unfiltered the list without any filter, read only where the other lists hold no job
 */
public record WiderLists(Map<Field, NewestPage> without, Optional<NewestPage> known, Optional<NewestPage> unfiltered) {

    /** The filters that are worth a call to the service. */
    private static final List<Field> FILTERS = List.of(Field.STATES, Field.CORPUS, Field.JOB, Field.SINCE);

    public WiderLists {
        var copy = new EnumMap<Field, NewestPage>(Field.class);
        copy.putAll(without);
        without = Collections.unmodifiableMap(copy);
    }

    /** The number of jobs that were read without this filter. */
    public int count(Field filter) {
        return Optional.ofNullable(without.get(filter))
                .map(page -> page.jobs().size())
                .orElse(0);
    }

    /** Whether there is no job with the id or on the corpora of the list. */
    public boolean isUnknown() {
        return known.filter(page -> page.isComplete() && page.jobs().isEmpty()).isPresent();
    }

    static Uni<WiderLists> of(NewestJobs newest, JobQuery query) {
        var filters = FILTERS.stream()
                .filter(filter -> without(filter, query).isPresent())
                .toList();
        var reads = new ArrayList<Uni<Optional<NewestPage>>>();
        reads.add(known(query)
                .map(list -> ListReading.beside(newest, list))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
        filters.forEach(filter ->
                reads.add(ListReading.linked(newest, without(filter, query).orElseThrow())));
        return Uni.join()
                .all(reads)
                .andFailFast()
                .map(pages -> of(filters, pages))
                .chain(lists -> lists.holdJobs() || filters.isEmpty()
                        ? Uni.createFrom().item(lists)
                        : lists.withUnfiltered(newest));
    }

    private static WiderLists of(List<Field> filters, List<Optional<NewestPage>> pages) {
        var without = new EnumMap<Field, NewestPage>(Field.class);
        for (var index = 0; index < filters.size(); index++) {
            var filter = filters.get(index);
            pages.get(index + 1).ifPresent(page -> without.put(filter, page));
        }
        return new WiderLists(without, pages.get(0), Optional.empty());
    }

    private boolean holdJobs() {
        return without.values().stream().anyMatch(page -> !page.jobs().isEmpty());
    }

    private Uni<WiderLists> withUnfiltered(NewestJobs newest) {
        return ListReading.beside(newest, unfilteredList()).map(list -> new WiderLists(without, known, list));
    }

    public static JobQuery unfilteredList() {
        return JobQuery.everything().createdSince(Since.DEFAULT);
    }

    private static Optional<JobQuery> known(JobQuery query) {
        return query.job()
                .map(JobQuery::ofJob)
                .or(() -> Optional.of(JobQuery.everything().onCorpora(query.corpora()))
                        .filter(list -> !query.corpora().isEmpty()));
    }

    /** The list without this filter, if it has it. */
    public static Optional<JobQuery> without(Field filter, JobQuery query) {
        var wider = switch (filter) {
            case STATES -> query.inStates(StateGroup.ANY.states());
            case CORPUS -> query.onCorpora(Collections.emptySortedSet());
            case JOB -> query.forAnyJob();
            case SINCE -> query.createdIn(Window.openSince(Since.ALL));
            default -> query;
        };
        return Optional.of(wider).filter(other -> !other.equals(query));
    }
}
