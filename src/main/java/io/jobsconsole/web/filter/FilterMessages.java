package io.jobsconsole.web.filter;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.jobs.JobState;
import io.jobsconsole.jobs.Sort.By;
import io.jobsconsole.jobs.filter.Grouping;
import io.quarkus.qute.i18n.MessageBundle;

/** The filter as a form, as a sentence and as the labels of what is set. The values are in {@code messages/filter_en.properties}. */
@MessageBundle("filter")
public interface FilterMessages {
    // @formatter:off

    // Wrong values
    String field(Field field);
    String wrong(Reason reason);
    String wrongValue(String value, String rule);
    String refusedCorpus();

    // The form
    String filter();
    String createdSince();
    String timeWindow();
    String sinceAt(String zone);
    String states();
    String statesHint();
    String corpusLabel(CorpusIdFormat form);
    String corpusHint(CorpusIdFormat form);
    String corpusExample(CorpusIdFormat form);
    String jobId();
    String sort();
    String sortHint();
    String newestByPage();
    String rows();
    String apply();
    String reset();

    // The filter as a sentence
    String heading(String states, String corpora, String since);
    String headingOfJob(String id);
    String allStates();
    String stateOf(JobState state);
    String or();
    String and();
    String onCorpus(String corpus);
    String onCorpora(String corpora);
    String onManyCorpora(int count);
    String inLastMinutes(long amount);
    String inLastHours(long amount);
    String inLastDays(long amount);
    String sinceInstant(String instant);

    // In short, for a title or a label
    String allJobs();
    String allJobsSince(String since);
    String briefCorpora(String corpora);
    String briefManyCorpora(int count);
    String lastMinutes(long amount);
    String lastHours(long amount);
    String lastDays(long amount);
    String pageNumber(int page);
    String ascending(By by);
    String descending(By by);

    // The filter as it is set
    String chipCorpus(String corpus);
    String chipRows(int count);
    String listedFor180Days();
    String beforeDays(long amount);
    String beforeHours(long amount);
    String beforeMinutes(long amount);
    String beforeInstant(String instant);
    String createdBefore();
    String createdBeforeHint();
    String sinceAndBefore(String since, String before);

    // What the console filters by itself
    String headingEnded(String states, String corpora, String ended);
    String ended(String when);
    String ofType(String types);
    String notOfType(String types);
    String byCreator(String names);
    String notByCreator(String names);
    String nobody();
    String thatRan(String length);
    String thatWaited(String length);
    String moreThan(String length);
    String lessThan(String length);
    String withText(String text);
    String notOnCorpus(String corpora);
    String more(int count);
    String chipGroup(Grouping by);
    String hintEnded();
    String hintType();
    String hintBy();
    String hintLength();
    String hintText();
    String beforeTheyEnded(long days);
    String groupBy(Grouping by);
    String groupRows();
    String ungrouped();
    // @formatter:on
}
