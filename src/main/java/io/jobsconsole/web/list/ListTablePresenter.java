package io.jobsconsole.web.list;

import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.jobs.Window;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.job.DurationBars;
import io.jobsconsole.web.job.JobMessages;
import io.jobsconsole.web.list.ListTable.Selection;
import io.jobsconsole.web.list.ListTable.SortColumns;
import io.jobsconsole.web.request.ListResult;
import io.jobsconsole.web.request.ViewOptions;
import io.jobsconsole.web.table.RowCache;
import io.jobsconsole.web.table.SortColumn;
import io.jobsconsole.web.table.TableMessages;
import jakarta.inject.Singleton;
import java.util.Collections;

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
        return new ListTable(
                listSummary.of(list),
                status.order(list, durationBars),
                !list.shown().isOnOnePage() && page.older().isPresent(),
                columns(list),
                rows.of(list, durationBars),
                selection(list));
    }

    /** The file of selected rows reads only the time in which the rows of this page were created, and later the same. */
    private static Selection selection(ListResult list) {
        var shown = list.shown().atFirstPage().limitedTo(JobQuery.DEFAULT_LIMIT);
        var created =
                list.jobs().stream().flatMap(job -> job.created().stream()).toList();
        var window = created.isEmpty()
                ? shown.window()
                : Window.between(
                        shown.since(),
                        Collections.min(created),
                        Collections.max(created).plusSeconds(1));
        var kept = shown.createdIn(window).parameters().entrySet().stream()
                .map(filter -> new ViewOptions.Parameter(filter.getKey(), filter.getValue()))
                .toList();
        return new Selection(list.addresses().jobs() + ".csv", kept);
    }

    private SortColumns columns(ListResult list) {
        return new SortColumns(
                SortColumn.of(jobMessages.state(), By.STATE, list),
                SortColumn.of(messages.columnCreated(times.zone()), By.CREATED, list),
                SortColumn.of(messages.columnWaited(), By.WAITED, list),
                SortColumn.of(messages.columnRan(), By.RAN, list),
                SortColumn.of(jobMessages.ended(), By.ENDED, list));
    }
}
