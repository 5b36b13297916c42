package io.jobsconsole.web.format;

import io.jobsconsole.jobs.Anomaly;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.web.error.ErrorMessages;
import io.jobsconsole.web.error.StatusCodeMessages;
import io.quarkus.qute.i18n.MessageBundle;

/** Everything a visitor can read but {@link ErrorMessages} and {@link StatusCodeMessages}. The words are in {@code messages/msg_en.properties}. */
@MessageBundle
public interface Messages {
    // @formatter:off

    // The frame
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

    // The list
    String completeList(int count);
    String someJobs(int count);
    String firstJobs(int count);
    String jobsFromTo(int first, int last);
    String pageOfList(int page, String time, String ago);
    String thereAreMore();
    String endOfPages(int count, int pages);
    String checkAgain();
    String startAgain();
    String nothingAfter(int page);
    String readAt(String time);
    String refresh();
    String refreshEvery(int seconds);
    String refreshingEvery(int seconds);
    String stopRefreshing();
    String newestFirst();
    String newestFirstOnPage();
    String orderOfRead(String order, int count);
    String sortReadsAll();
    String scale(String order, String duration);
    String pages();
    String firstPage();
    String previousPage();
    String nextPage();
    String endOfList();
    String noJobs();
    String noJobsAtAll(String since);
    String nothingActive();
    String newestJob(String created);
    String lastEnded(String type, String state, String ended);
    String withoutStates(String count);
    String inAllTime(String count);
    String tabs();
    String tabAll();
    String tabActive();
    String tabProblems();
    String moreTabs();
    String orMore(int count);
    String countedInPart(int count, int read);
    String notCounted();
    String olderActive(int count);
    String someOlderActive(int count);
    String showThem();
    String chips();
    String removeFilter();
    String clearAll();
    String noJobsHint();
    String otherList(int page);
    String otherAccount(int page, String other, String own);
    String refusedPage(int page);
    String walkToPage(int page);
    String tooManyPages(int pages);
    String byPeople(long count);
    String onCountedCorpora(int count);
    String mostOn(String sentence);
    String corpusWithCount(String corpus, long count);
    String nextPageTooLong();
    String partialAnswer(String code);
    String explainedPartialAnswer(String code, String meaning);

    // The share row
    String account();
    String support();
    // @formatter:on
}
