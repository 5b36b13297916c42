package io.jobsconsole.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the timeline says. The words are in {@code messages/timeline_en.properties}. */
@MessageBundle("timeline")
public interface TimelineMessages {

    @Message
    String views();

    @Message
    String table();

    @Message
    String timeline();

    @Message
    String scales();

    @Message
    String byDuration();

    @Message
    String byCalendar();

    @Message
    String durations();

    @Message
    String calendar(String zone);

    @Message
    String longest(int count, String duration);

    @Message
    String noneRan(int count);

    @Message
    String tableHasTheSame();

    @Message
    String width(String duration);

    @Message
    String span(String from, String to);

    @Message
    String now();

    @Message
    String waited(String duration);

    @Message
    String waitedAndRan(String waited, String ran);
}
