package io.jobsconsole.web.timeline;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the timeline, from {@code messages/timeline_en.properties}. */
@MessageBundle("timeline")
public interface TimelineMessages {
    // @formatter:off

    String views();
    String table();
    String timeline();
    String scales();
    String byDuration();
    String byCalendar();
    String durations();
    String calendar(String zone);
    String longest(int count, String duration);
    String noneRan(int count);
    String tableHasTheSame();
    String width(String duration);
    String durationHint();
    String calendarHint();
    String now();
    String laneJobs(int count, long problems);
    String bar(String type, String state, String created, String waited, String ran);

    // Periods
    String period();
    String span(String from, String to);
    String earlier();
    String later();
    String zoomIn();
    String zoomOut();
    String waited(String duration);
    String waitedAndRan(String waited, String ran);
    // @formatter:on
}
