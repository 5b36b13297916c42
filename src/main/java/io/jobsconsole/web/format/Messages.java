package io.jobsconsole.web.format;

import io.jobsconsole.jobs.Anomaly;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.JobType;
import io.jobsconsole.jobs.Sort.By;
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
    String errorTitle(String heading);
    String cost(int calls, long millis);
    String version(String version);

    // Words
    String state(JobState state);
    String stateOf(JobState state);
    String unknownState(String name);
    String type(JobType type);
    String oddity(Anomaly anomaly);
    String or();
    String and();

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

    // The filter as a sentence
    String heading(String states, String corpora, String since);
    String headingOfJob(String id);
    String allStates();
    String allJobs();
    String allJobsSince(String since);
    String briefCorpora(String corpora);
    String briefManyCorpora(int count);
    String onCorpus(String corpus);
    String onCorpora(String corpora);
    String onManyCorpora(int count);
    String inLastMinutes(long amount);
    String inLastHours(long amount);
    String inLastDays(long amount);
    String sinceInstant(String instant);
    String sinceAndBefore(String since, String before);
    String beforeInstant(String instant);
    String beforeMinutes(long amount);
    String beforeHours(long amount);
    String beforeDays(long amount);

    // The list
    String completeList(int count);
    String someJobs(int count);
    String newestJobs(int count);
    String newestJobsSince(int count, String since);
    String jobsAsGiven(int count);
    String noneSoFar();
    String olderOnes();
    String mayBeOlderOnes();
    String jobsFromTo(int first, int last);
    String pageOfList(int page, String time, String ago);
    String thereAreMore();
    String mayBeMore();
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
    String orderOfService();
    String newestFirstOnPage();
    String newestByPage();
    String ascending(By by);
    String descending(By by);
    String orderOfRead(String order, int count);
    String orderOfNewest(String order, int count);
    String sortReadsAll();
    String scale(String order, String duration);
    String columnState();
    String columnJob();
    String columnCorpora();
    String columnCreated(String zone);
    String columnWaited();
    String columnRan();
    String columnCreatedBy();
    String wholeAccount();
    String addCorpus(String corpus);
    String moreCorpora(int count);
    String noId();
    String notGiven();
    String pages();
    String firstPage();
    String previousPage();
    String pageNumber(int page);
    String nextPage();
    String olderJobs();
    String newestPage();
    String endOfList();
    String noJobs();
    String noJobsAtAll(String since);
    String nothingActive();
    String newestJob(String created);
    String lastEnded(String type, String state, String ended);
    String withoutStates(String count);
    String moreAfterNone();
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
    String unknownNames(String names, int count);
    String activeOlderThanPage(int count);
    String showThem();
    String chips();
    String chipCorpus(String corpus);
    String chipRows(int count);
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
    String share();
    String exports();
    String exportsRead();
    String liveLink(String since);
    String linkSince(String instant);
    String linkToWindow(String window);
    String frozenLink(String from, String before);
    String frozenLinkBefore(String before);
    String linkToPage(int page);
    String apiRequest();
    String account();
    String support();
    String apiCall();
    String apiCurl();
    String apiHint();

    // The filter form
    String filter();
    String createdSince();
    String lastMinutes(long amount);
    String lastHours(long amount);
    String lastDays(long amount);
    String states();
    String statesHint();
    String corpusLabel(CorpusForm form);
    String corpusHint(CorpusForm form);
    String corpusExample(CorpusForm form);
    String jobId();
    String rows();
    String createdBefore();
    String createdBeforeHint();
    String sinceAt(String zone);
    String sort();
    String sortHint();
    String apply();
    String reset();

    // Preferences
    String titleOf(String heading);
    String preferencesHeading();
    String preferencesKept();
    String timeZone();
    String timeZoneHint();
    String notAZone(String typed);
    String theme();
    String themeOfSystem();
    String themeLight();
    String themeDark();
    String keep();
    String cancel();

    // Sign-in and sign-out
    String signedOut();
    String signedOutFrom(String address);
    String signedOutText();
    String signedIn();
    String signedInText();
    String signInFailed();
    String signInFailedText();
    // @formatter:on
}
