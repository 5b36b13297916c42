package io.jobsconsole.web;

import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Oddity;
import io.jobsconsole.jobs.Sort.By;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Everything a visitor can read but {@link ErrorMessages} and {@link CodeMessages}. The words are in {@code messages/msg_en.properties}. */
@MessageBundle
public interface Messages {

    // The frame

    @Message
    String product();

    @Message
    String demo();

    @Message
    String skipToContent();

    @Message
    String signedInAs(String name);

    @Message
    String signIn();

    @Message
    String toJobs();

    @Message
    String signOut();

    @Message
    String footer(String zone);

    @Message
    String preferences(String zone);

    @Message
    String accountWithNumber(String name, long number);

    @Message
    String accounts();

    @Message
    String accountsTitle();

    @Message
    String switchAccount();

    @Message
    String titleOnAccount(String heading, String account);

    @Message
    String errorTitle(String heading);

    @Message
    String cost(int calls, long millis);

    @Message
    String version(String version);

    // Words

    @Message
    String state(JobState state);

    @Message
    String stateOf(JobState state);

    @Message
    String unknownState(String name);

    @Message
    String type(JobType type);

    @Message
    String oddity(Oddity oddity);

    @Message
    String or();

    @Message
    String and();

    // Times and durations

    @Message
    String seconds(long amount);

    @Message
    String minutes(long amount);

    @Message
    String hours(long amount);

    @Message
    String days(long amount);

    @Message
    String ago(String duration);

    @Message
    String justNow();

    @Message
    String inFuture(String duration);

    @Message
    String soFar(String duration);

    @Message
    String notRecorded();

    @Message
    String didNotStart();

    @Message
    String notYet();

    @Message
    String sinceStart(String duration);

    @Message
    String instantTitle(String utc, long epochSeconds);

    // The filter as a sentence

    @Message
    String heading(String states, String corpora, String since);

    @Message
    String headingOfJob(String id);

    @Message
    String allStates();

    @Message
    String allJobs();

    @Message
    String allJobsSince(String since);

    @Message
    String briefCorpora(String corpora);

    @Message
    String briefManyCorpora(int count);

    @Message
    String onCorpus(String corpus);

    @Message
    String onCorpora(String corpora);

    @Message
    String onManyCorpora(int count);

    @Message
    String inLastMinutes(long amount);

    @Message
    String inLastHours(long amount);

    @Message
    String inLastDays(long amount);

    @Message
    String sinceInstant(String instant);

    // The list

    @Message
    String completeList(int count);

    @Message
    String someJobs(int count);

    @Message
    String firstJobs(int count);

    @Message
    String jobsFromTo(int first, int last);

    @Message
    String pageOfList(int page, String time, String ago);

    @Message
    String thereAreMore();

    @Message
    String endOfPages(int count, int pages);

    @Message
    String checkAgain();

    @Message
    String startAgain();

    @Message
    String nothingAfter(int page);

    @Message
    String readAt(String time);

    @Message
    String refresh();

    @Message
    String refreshEvery(int seconds);

    @Message
    String refreshingEvery(int seconds);

    @Message
    String stopRefreshing();

    @Message
    String newestFirst();

    @Message
    String newestFirstOnPage();

    @Message
    String newestByPage();

    @Message
    String ascending(By by);

    @Message
    String descending(By by);

    @Message
    String orderOfRead(String order, int count);

    @Message
    String sortReadsAll();

    @Message
    String scale(String order, String duration);

    @Message
    String columnState();

    @Message
    String columnJob();

    @Message
    String columnCorpora();

    @Message
    String columnCreated(String zone);

    @Message
    String columnWaited();

    @Message
    String columnRan();

    @Message
    String columnCreatedBy();

    @Message
    String wholeAccount();

    @Message
    String addCorpus(String corpus);

    @Message
    String moreCorpora(int count);

    @Message
    String noId();

    @Message
    String notGiven();

    @Message
    String pages();

    @Message
    String firstPage();

    @Message
    String previousPage();

    @Message
    String pageNumber(int page);

    @Message
    String nextPage();

    @Message
    String endOfList();

    @Message
    String noJobs();

    @Message
    String noJobsAtAll(String since);

    @Message
    String nothingActive();

    @Message
    String newestJob(String created);

    @Message
    String lastEnded(String type, String state, String ended);

    @Message
    String withoutStates(String count);

    @Message
    String inAllTime(String count);

    @Message
    String tabs();

    @Message
    String tabAll();

    @Message
    String tabActive();

    @Message
    String tabProblems();

    @Message
    String moreTabs();

    @Message
    String orMore(int count);

    @Message
    String countedInPart(int count, int read);

    @Message
    String notCounted();

    @Message
    String olderActive(int count);

    @Message
    String someOlderActive(int count);

    @Message
    String showThem();

    @Message
    String chips();

    @Message
    String chipCorpus(String corpus);

    @Message
    String chipRows(int count);

    @Message
    String removeFilter();

    @Message
    String clearAll();

    @Message
    String noJobsHint();

    @Message
    String otherList(int page);

    @Message
    String otherAccount(int page, String other, String own);

    @Message
    String refusedPage(int page);

    @Message
    String walkToPage(int page);

    @Message
    String tooManyPages(int pages);

    @Message
    String byPeople(long count);

    @Message
    String onCountedCorpora(int count);

    @Message
    String mostOn(String sentence);

    @Message
    String corpusWithCount(String corpus, long count);

    @Message
    String nextPageTooLong();

    @Message
    String partialAnswer(String code);

    @Message
    String explainedPartialAnswer(String code, String meaning);

    // The share row

    @Message
    String share();

    @Message
    String exports();

    @Message
    String exportsRead();

    @Message
    String liveLink(String since);

    @Message
    String linkSince(String instant);

    @Message
    String frozenLink(String instant);

    @Message
    String linkToPage(int page);

    @Message
    String apiRequest();

    @Message
    String account();

    @Message
    String support();

    @Message
    String apiCall();

    @Message
    String apiCurl();

    @Message
    String apiHint();

    // The filter form

    @Message
    String filter();

    @Message
    String createdSince();

    @Message
    String lastMinutes(long amount);

    @Message
    String lastHours(long amount);

    @Message
    String lastDays(long amount);

    @Message
    String states();

    @Message
    String statesHint();

    @Message
    String corpusLabel(CorpusForm form);

    @Message
    String corpusHint(CorpusForm form);

    @Message
    String corpusExample(CorpusForm form);

    @Message
    String jobId();

    @Message
    String rows();

    @Message
    String sinceAt(String zone);

    @Message
    String sort();

    @Message
    String sortHint();

    @Message
    String apply();

    @Message
    String reset();

    // Preferences

    @Message
    String titleOf(String heading);

    @Message
    String preferencesHeading();

    @Message
    String preferencesKept();

    @Message
    String timeZone();

    @Message
    String timeZoneHint();

    @Message
    String notAZone(String typed);

    @Message
    String theme();

    @Message
    String themeOfSystem();

    @Message
    String themeLight();

    @Message
    String themeDark();

    @Message
    String keep();

    @Message
    String cancel();

    // Sign-in and sign-out

    @Message
    String signedOut();

    @Message
    String signedOutFrom(String address);

    @Message
    String signedOutText();

    @Message
    String signedIn();

    @Message
    String signedInText();

    @Message
    String signInFailed();

    @Message
    String signInFailedText();
}
