package io.jobsconsole.web.list;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the list page outside its filter, table and timeline. The values are in {@code messages/list_en.properties}. */
@MessageBundle("list")
public interface ListMessages {
    // @formatter:off

    // The jobs that the list covers
    String completeList(int count);
    String someJobs(int count);
    String jobsFromTo(int first, int last);
    String pageOfList(int page, String time, String ago);
    String thereAreMore();
    String endOfList();
    String endOfPages(int count, int pages);
    String newestFirst();
    String newestFirstOnPage();
    String orderOfRead(String order, int count);
    String sortReadsAll();
    String scale(String order, String duration);

    // A complete list in one sentence
    String byPeople(long count);
    String onCountedCorpora(int count);
    String mostOn(String sentence);
    String corpusWithCount(String corpus, long count);

    // Reading it again
    String checkAgain();
    String startAgain();
    String refreshEvery(int seconds);
    String refreshingEvery(int seconds);
    String stopRefreshing();

    // Alerts
    String otherList(int page);
    String otherAccount(int page, String other, String own);
    String refusedPage(int page);
    String walkToPage(int page);
    String nextPageTooLong();
    String tooManyPages(int pages);
    String partialAnswer(String code);
    String unreadablePart(String part);
    String explainedPartialAnswer(String code, String meaning);
    String olderActive(int count);
    String someOlderActive(int count);
    String showThem();
    String startViewNotValid();
    String removeStartView();
    String notCounted();

    // States and filters
    String tabs();
    String tabAll();
    String tabActive();
    String tabProblems();
    String moreTabs();
    String orMore(int count);
    String countedInPart(int count, int read);
    String chips();
    String removeFilter();
    String filterOf(int count);
    String pagesAbove();
    String skipToJobs();
    String select();
    String selectedAsCsv();
    String clearAll();

    // A list without jobs
    String noJobs();
    String noJobsAtAll(String since);
    String nothingActive();
    String nothingAfter(int page);
    String newestJob(String created);
    String lastEnded(String type, String state, String ended);
    String noJobsHint();
    String noJobOnCorpora(String onCorpora);
    String pageOfJob(String type, String state);
    String withoutStates();
    String onAnyCorpus();
    String withoutJobId();
    String inAllTime();
    String offered(String list, String count);

    // Pages
    String pages();
    String previousPage();
    String nextPage();
    String activeOlderThanPage(int count);
    String jobsAsGiven(int count);
    String mayBeMore();
    String mayBeOlderOnes();
    String moreAfterNone();
    String newestJobs(int count);
    String newestJobsSince(int count, String since);
    String newerJobs();
    String newestPage();
    String noneSoFar();
    String olderJobs();
    String olderOnes();
    String orderOfNewest(String order, int count);
    String orderOfService();
    String lookFurther();
    String matchingAsGiven(int count, String looked);
    String matchingOfAll(int count, String looked, String created);
    String matchingOfNewest(int count, String looked);
    String notLookedAt();
    String notLookedAtAsGiven();
    String tooFarToLook();
    String without(String filter);
    String unknownNames(String names, int count);
    // @formatter:on
}
