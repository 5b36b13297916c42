package io.jobsconsole.web.table;

import io.jobsconsole.jobs.reading.Lateness;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the table of jobs, from {@code messages/table_en.properties}. */
@MessageBundle("table")
public interface TableMessages {
    // @formatter:off

    // Columns
    String columnJob();
    String columnCreated(String zone);
    String columnWaited();
    String columnRan();

    // Cells
    String noId();
    String eachAddsItself();
    String moreCorpora(int count);
    String late(Lateness lateness);
    String eachShowsItsOwn();

    // Headings of groups
    String groupOfCorpora(String corpora, int count);
    String groupOfNobody();
    String groupOfDay(String day);
    String groupCount(int count);
    // @formatter:on
}
