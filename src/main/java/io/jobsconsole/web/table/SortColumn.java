package io.jobsconsole.web.table;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.web.request.ListResult;
import java.util.Optional;

/**
 * The heading of a column by which the list can be sorted.
 *
 * @param href link to the list in this order, or in the other direction if it has this order already
 * @param direction value of {@code aria-sort}; empty if the list is not sorted by this column
 */
public record SortColumn(String label, String href, Optional<String> direction) {

    public static SortColumn of(String label, By by, ListResult list) {
        var current = current(list).filter(sort -> sort.by() == by);
        var next = current.map(Sort::reversed).orElse(new Sort(by, by != By.STATE));
        return new SortColumn(
                label,
                list.addresses().fromList(list.shown().sortedBy(next)),
                current.map(sort -> sort.isDescending() ? "descending" : "ascending"));
    }

    /** A complete list without a sort parameter counts as sorted by creation, newest first. */
    private static Optional<Sort> current(ListResult list) {
        JobQuery shown = list.shown();
        var unasked = Optional.of(new Sort(By.CREATED, true))
                .filter(newest -> shown.number() == 1
                        && shown.grouping().isEmpty()
                        && list.reading().page().older().isEmpty());
        return shown.sort().or(() -> unasked);
    }
}
