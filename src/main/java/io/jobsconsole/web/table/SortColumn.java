package io.jobsconsole.web.table;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Sort;
import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.web.request.ListResult;
import java.util.Optional;

/**
 * A column that a list can be sorted by.
 *
 * @param href to the list in this order, or in the other direction when it is in this order already
 * @param direction in which the list is sorted by this column, by the words of ARIA; empty when it is not
 */
public record SortColumn(String label, String href, Optional<String> direction) {

    public static SortColumn of(String label, By by, ListResult list) {
        var current = current(list).filter(sort -> sort.by() == by);
        var next = current.map(Sort::reversed).orElse(new Sort(by, by != By.STATE));
        return new SortColumn(
                label,
                list.addresses().jobs(list.shown().sortedBy(next)),
                current.map(sort -> sort.isDescending() ? "descending" : "ascending"));
    }

    /** A complete list is sorted whether anybody asked for it or not. */
    private static Optional<Sort> current(ListResult list) {
        JobQuery shown = list.shown();
        var unasked = Optional.of(new Sort(By.CREATED, true))
                .filter(newest ->
                        shown.number() == 1 && list.reading().page().older().isEmpty());
        return shown.sort().or(() -> unasked);
    }
}
