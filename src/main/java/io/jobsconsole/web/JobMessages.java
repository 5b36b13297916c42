package io.jobsconsole.web;

import io.jobsconsole.jobs.JobState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of one job says. The words are in {@code messages/job_en.properties}. */
@MessageBundle("job")
public interface JobMessages {

    // What it is and how it went

    @Message
    String title(String type, String state);

    @Message
    String createdAt(String time, String ago);

    @Message
    String startedAt(String time, String ago);

    @Message
    String endedAt(String time, String ago);

    @Message
    String sentence(JobState state);

    @Message
    String unknownState();

    @Message
    String noReason();

    @Message
    String leavesTheList(String day);

    @Message
    String waited(String duration);

    @Message
    String ran(String duration);

    // How it compares

    @Message
    String usual(String time);

    @Message
    String usually(String shortest, String longest);

    @Message
    String usuallyAlways(String duration);

    @Message
    String sampleOnCorpora(int count);

    @Message
    String sampleInAccount(int count);

    @Message
    String longerThanUsual(String usual);

    @Message
    String longWait(String longestWait);

    @Message
    String endsWithin(String duration);

    @Message
    String startedLongAgo(String duration, String usual);

    @Message
    String startedLongAgoAlone(String duration);

    @Message
    String queuedLongAgo(String duration);

    @Message
    String othersActive(long count);

    @Message
    String olderWaiting(long count);

    @Message
    String amongThoseRead(int count);

    // Facts

    @Message
    String facts();

    @Message
    String type();

    @Message
    String typeNamed(String words, String name);

    @Message
    String created();

    @Message
    String started();

    @Message
    String ended();

    @Message
    String exact(String time, String ago, long epochSeconds);

    @Message
    String comment();

    @Message
    String leaves();

    // The story of its corpora

    @Message
    String storyOnCorpus(String corpus, int count);

    @Message
    String storyOnCorpora(int count);

    @Message
    String storyInAccount(int count);

    @Message
    String step(String state, String ran, String created);

    @Message
    String thisOne();

    @Message
    String lastSuccess(String time);

    @Message
    String noSuccess();

    @Message
    String failuresInARow(int count);

    @Message
    String atTheSameTime(int count);

    @Message
    String notAvailable();

    // To hand on

    @Message
    String allJobs();

    @Message
    String link();

    @Message
    String rawAnswer();

    @Message
    String supportId();

    @Message
    String supportDurations();

    // Not found

    @Message
    String notFound(String account);

    @Message
    String notFoundWhy();

    @Message
    String notFoundId(String id);
}
