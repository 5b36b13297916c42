package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Alert;
import io.jobsconsole.web.request.ViewOptions;
import io.jobsconsole.web.table.SortColumn;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * A list as a table.
 *
 * @param summary number of people and corpora, if the list is complete
 * @param order description of the order of the rows
 * @param isSortedByReading whether sorting by a column reads more pages of the list
 * @param rows rendered HTML
 */
public record ListTable(
        Optional<Alert> summary,
        String order,
        boolean isSortedByReading,
        SortColumns columns,
        RawString rows,
        Selection selection) {

    /**
     * The form that opens the selected rows as a file.
     *
     * @param kept the filters of the file: those of the list, with the times between which its rows were created
     */
    record Selection(String action, List<ViewOptions.Parameter> kept) {}

    /** The columns by which a table can be sorted. */
    record SortColumns(SortColumn state, SortColumn created, SortColumn waited, SortColumn ran, SortColumn ended) {}
}
