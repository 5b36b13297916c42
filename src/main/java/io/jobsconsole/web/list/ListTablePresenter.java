package io.jobsconsole.web.list;

import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.job.JobMessages;
import io.jobsconsole.web.list.ListTable.SortColumns;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.table.RowCache;
import io.jobsconsole.web.table.SortColumn;
import io.jobsconsole.web.table.TableMessages;
import jakarta.inject.Singleton;

/** Makes the table of the list page. */
@Singleton
public class ListTablePresenter {

    private final TableMessages messages;
    private final JobMessages jobMessages;
    private final ListSummary listSummary;
    private final ListStatus status;
    private final RowCache rows;
    private final TimeFormat times;

    ListTablePresenter(
            TableMessages messages,
            JobMessages jobMessages,
            ListSummary listSummary,
            ListStatus status,
            RowCache rows,
            TimeFormat times) {
        this.messages = messages;
        this.jobMessages = jobMessages;
        this.listSummary = listSummary;
        this.status = status;
        this.rows = rows;
        this.times = times;
    }

    public ListTable of(ListResult list, DurationBars durationBars) {
        var page = list.reading().page();
        var columnCreated = messages.columnCreated(times.zone());
        return new ListTable(
                listSummary.of(list),
                status.order(list, durationBars),
                !list.shown().isOnOnePage() && page.older().isPresent(),
                columns(list, columnCreated),
                rows.of(list, durationBars, columnCreated));
    }

    private SortColumns columns(ListResult list, String columnCreated) {
        return new SortColumns(
                SortColumn.of(jobMessages.state(), By.STATE, list),
                SortColumn.of(columnCreated, By.CREATED, list),
                SortColumn.of(messages.columnWaited(), By.WAITED, list),
                SortColumn.of(messages.columnRan(), By.RAN, list));
    }
}
