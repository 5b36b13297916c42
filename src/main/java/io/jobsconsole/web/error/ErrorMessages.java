package io.jobsconsole.web.error;

import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.lang.TlsProblem;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of error pages and of refused values, from {@code messages/errors_en.properties}. */
@MessageBundle("errors")
public interface ErrorMessages {
    // @formatter:off

    // Wrong values
    String correctTheFilter();
    String nothingWasRead();
    String correctTheAddress();
    String notAView(String value);
    String notAScale(String value);
    String notARefresh(String value);
    String withoutIt();
    String labelled(String label, String sentence);

    // Errors
    String failure(Kind kind);
    String failureText(Kind kind);
    String notOffered(Api api);
    String settings(String account);
    String tlsProblem(TlsProblem problem);
    String tlsSetting(String account);
    String rolesOfVersion2();
    String pageNotAvailable(int page);
    String noSuchPage(int page);
    String noSuchPageText();
    String activeOnly();
    String waitFor(long seconds);
    String tryAgain();
    String details();
    String detailTime();
    String detailRequest();
    String detailDuration();
    String millis(long millis);
    String detailSent();
    String detailCode();
    String detailServiceRequest();
    String notFound();
    String notFoundText();
    String noAccount();
    String noAccountText();
    String notPossible();
    String notPossibleText();
    String ownError();
    String ownErrorText();
    String providerAway();
    String providerAwayText();
    String refused();
    String refusedText();
    String detailProvider();
    String sessionTooLarge();
    String sessionTooLargeText(int size, int limit);
    String sessionTooLargeRemedy();
    String sizeOfToken(int length);
    String sizeOfTokenWith(int length, String claim);
    String onward();
    String onwardText();
    String signedOutHere();
    String signedOutHereText();
    String signOutThere();
    String signInNeeded();
    String signInNeededText();
    String tooLong();
    String tooLongText();
    String jobNotFound(String account);
    String jobNotFoundWhy(Api api);
    String jobNotAskable();
    String jobNotFoundId(String id);

    // The title, and a sign-in that failed
    String title(String heading);
    String signInFailed();
    String signInFailedText();
    // @formatter:on
}
