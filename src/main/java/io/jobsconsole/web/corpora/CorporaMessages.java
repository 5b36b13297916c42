package io.jobsconsole.web.corpora;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of all corpora. The values are in {@code messages/corpora_en.properties}. */
@MessageBundle("corpora")
public interface CorporaMessages {
    // @formatter:off

    // The heading and what the page covers
    String headingOf(String jobs);
    String countedCorpora(int count);
    String inAllJobs(String corpora, int count, String created);
    String inNewestJobs(String corpora, int count, String since);
    String inJobsAsGiven(String corpora, int count);
    String inSomeJobs(String corpora, int count);
    String anyState();

    // Notices
    String unreadable(int count);
    String firstCorpora(int count);
    String activeNotKnown();

    // The table
    String columnCorpus();
    String columnLast();
    String columnHistory();
    String columnFailures();
    String columnActive();
    String columnUsual();
    String noResult();
    String history(String states);
    String several(int count, String state);
    String noHistory();
    String inARow(String count);
    String recovered(String count);
    String none();
    String tooFew();

    // No job
    String noJobs(String created);
    String noJobsHint();
    // @formatter:on
}
