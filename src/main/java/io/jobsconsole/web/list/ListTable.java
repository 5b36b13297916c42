package io.jobsconsole.web.list;

import io.jobsconsole.web.page.Alert;
import io.jobsconsole.web.table.SortColumn;
import io.quarkus.qute.RawString;
import java.util.Optional;

/**
 * A list as a table.
 *
 * @param summary who started the jobs and on which corpora, where the list is complete
 * @param order in which the rows stand
 * @param isSortedByReading whether a click on a column reads more than this
 * @param rows written already
 */
public record ListTable(
        Optional<Alert> summary, String order, boolean isSortedByReading, SortColumns columns, RawString rows) {

    /** The columns by which a table can be sorted. */
    record SortColumns(SortColumn state, SortColumn created, SortColumn waited, SortColumn ran) {}
}
