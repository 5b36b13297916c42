package io.jobsconsole.web;

import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.InvalidQuery.Field;
import io.jobsconsole.jobs.InvalidQuery.Reason;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where something is wrong or failed. The words are in {@code messages/errors_en.properties}. */
@MessageBundle("errors")
public interface ErrorMessages {

    // Wrong values

    @Message
    String correctTheFilter();

    @Message
    String nothingWasRead();

    @Message
    String correctTheAddress();

    @Message
    String notAView(String value);

    @Message
    String notAScale(String value);

    @Message
    String notARefresh(String value);

    @Message
    String withoutIt();

    @Message
    String field(Field field);

    @Message
    String wrong(Reason reason);

    @Message
    String wrongValue(String value, String rule);

    @Message
    String labelled(String label, String sentence);

    // Errors

    @Message
    String failure(Kind kind);

    @Message
    String failureText(Kind kind);

    @Message
    String notOffered(Api api);

    @Message
    String settings(String account);

    @Message
    String refusedCorpus();

    @Message
    String pageNotAvailable(int page);

    @Message
    String noSuchPage(int page);

    @Message
    String noSuchPageText();

    @Message
    String activeOnly();

    @Message
    String waitFor(long seconds);

    @Message
    String tryAgain();

    @Message
    String details();

    @Message
    String detailTime();

    @Message
    String detailRequest();

    @Message
    String detailDuration();

    @Message
    String millis(long millis);

    @Message
    String detailSent();

    @Message
    String detailCode();

    @Message
    String detailServiceRequest();

    @Message
    String notFound();

    @Message
    String notFoundText();

    @Message
    String noAccount();

    @Message
    String noAccountText();

    @Message
    String notPossible();

    @Message
    String notPossibleText();

    @Message
    String ownError();

    @Message
    String ownErrorText();

    @Message
    String providerAway();

    @Message
    String providerAwayText();

    @Message
    String refused();

    @Message
    String refusedText();

    @Message
    String signInNeeded();

    @Message
    String signInNeededText();

    @Message
    String tooLong();

    @Message
    String tooLongText();
}
