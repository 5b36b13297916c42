package io.jobsconsole.web.job;

import io.jobsconsole.jobs.JobPart;
import io.jobsconsole.jobs.JobState;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the job page, and labels of job facts on any page, from {@code messages/job_en.properties}. */
@MessageBundle("job")
public interface JobMessages {
    // @formatter:off

    // State and times
    String title(String type, String state);
    String createdAt(String time, String ago);
    String startedAt(String time, String ago);
    String endedAt(String time, String ago);
    String sentence(JobState state);
    String unknownState();
    String noReason();
    String leavesTheList(String day);
    String waited(String duration);
    String ran(String duration);

    // Comparison with other jobs
    String usual(String time);
    String usually(String shortest, String longest);
    String usuallyAlways(String duration);
    String fromTo(String from, String to);
    String someSeconds();
    String someMinutes();
    String someHours();
    String someDays();
    String aboutSeconds(long count);
    String aboutMinutes(long count);
    String aboutHours(long count);
    String aboutDays(long count);
    String sampleOnCorpora(int count);
    String sampleInAccount(int count);
    String longerThanUsual(String usual);
    String longWait(String longestWait);
    String endsWithin(String duration);
    String startedLongAgo(String duration, String usual);
    String startedLongAgoAlone(String duration);
    String queuedLongAgo(String duration);
    String othersActive(int count, boolean isWhole);
    String olderWaiting(int count, boolean isWhole);
    String allOfThem();
    String amongThoseRead(int count);
    String amongThoseGiven(int count);

    // Facts
    String facts();
    String type();
    String typeNamed(String words, String name);
    String created();
    String started();
    String ended();
    String exact(String time, String ago, long epochSeconds);
    String comment();
    String leaves();
    String state();
    String corpora();
    String wholeAccount();
    String createdBy();
    String notGiven();

    // History of its corpora
    String storyOnCorpus(String corpus, int count);
    String storyOnCorpora(int count);
    String storyInAccount(int count);
    String storyOfThoseRead(int count);
    String step(String state, String ran, String created);
    String thisOne();
    String lastSuccess(String time);
    String noSuccess();
    String failuresInARow(int count);
    String atTheSameTime(int count);
    String notAvailable();

    // Sharing and support
    String allJobs();
    String link();
    String handOn();
    String rawAnswer();
    String supportId();
    String supportDurations();
    String apiRequest();
    String bestEffort();
    String otherStates(String names);
    String notAskable();
    String notReadable();
    String partsNotReadable(String parts);
    String part(JobPart part);
    String cut(String beginning, int length);
    // @formatter:on
}
