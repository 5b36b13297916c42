package io.jobsconsole.web.list;

import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeWords;
import io.jobsconsole.web.job.Bars;
import io.jobsconsole.web.list.ListTable.SortColumns;
import io.jobsconsole.web.request.Listing;
import io.jobsconsole.web.table.SortColumn;
import io.jobsconsole.web.table.WrittenRows;
import jakarta.inject.Singleton;

/** Makes the table of the list page. */
@Singleton
public class ListTablePresenter {

    private final Messages messages;
    private final WhoAndWhere whoAndWhere;
    private final ListStatus status;
    private final WrittenRows rows;
    private final TimeWords times;

    ListTablePresenter(
            Messages messages, WhoAndWhere whoAndWhere, ListStatus status, WrittenRows rows, TimeWords times) {
        this.messages = messages;
        this.whoAndWhere = whoAndWhere;
        this.status = status;
        this.rows = rows;
        this.times = times;
    }

    public ListTable of(Listing listing, Bars bars) {
        var page = listing.reading().page();
        var columnCreated = messages.columnCreated(times.zone());
        return new ListTable(
                whoAndWhere.of(listing),
                status.order(listing, bars),
                listing.shown().sort().isEmpty() && page.next().isPresent(),
                columns(listing, columnCreated),
                rows.of(listing, bars, columnCreated));
    }

    private SortColumns columns(Listing listing, String columnCreated) {
        return new SortColumns(
                SortColumn.of(messages.columnState(), By.STATE, listing),
                SortColumn.of(columnCreated, By.CREATED, listing),
                SortColumn.of(messages.columnWaited(), By.WAITED, listing),
                SortColumn.of(messages.columnRan(), By.RAN, listing));
    }
}
