package io.jobsconsole.web.format;

import io.jobsconsole.jobs.Anomaly;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts that several features share. A feature keeps its own texts in a bundle beside it. The values are in {@code messages/msg_en.properties}. */
@MessageBundle
public interface Messages {
    // @formatter:off

    // The layout
    String product();
    String demo();
    String skipToContent();
    String signedInAs(String name);
    String signIn();
    String toJobs();
    String signOut();
    String footer(String zone);
    String preferences(String zone);
    String accountWithNumber(String name, long number);
    String accounts();
    String accountsTitle();
    String switchAccount();
    String corpora();
    String namedCorpus(String name, String key);
    String titleOnAccount(String heading, String account);
    String cost(int calls, long millis);
    String version(String version);

    // States, types and oddities
    String state(JobState state);
    String unknownState(String name);
    String type(JobType type);
    String oddity(Anomaly anomaly);

    // Times and durations
    String seconds(long amount);
    String minutes(long amount);
    String hours(long amount);
    String days(long amount);
    String ago(String duration);
    String justNow();
    String inFuture(String duration);
    String soFar(String duration);
    String notRecorded();
    String didNotStart();
    String notYet();
    String sinceStart(String duration);
    String instantTitle(String utc, long epochSeconds);

    // Links and labels of several pages
    String refresh();
    String readAt(String time);
    String atLeast(int count);
    String firstPage();
    String account();
    String support();
    // @formatter:on
}
