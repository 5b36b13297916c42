package io.jobsconsole.web.error;

import io.jobsconsole.audit.RequestId;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.InvalidViewOption;
import io.jobsconsole.web.request.Onward;
import io.jobsconsole.web.request.ReturnUrlCookie;
import io.jobsconsole.web.request.SessionPaths;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes the error pages that are the same for every account. Each has a link that leads on. */
@Singleton
public class ErrorPresenter {

    private final Messages messages;
    private final ErrorMessages errors;
    private final ErrorDetails details;

    ErrorPresenter(Messages messages, ErrorMessages errors, ErrorDetails details) {
        this.messages = messages;
        this.errors = errors;
        this.details = details;
    }

    /** The link leads to the same URL without the invalid parameter. */
    NoticeView invalidViewOption(ConsoleRequest consoleRequest, InvalidViewOption invalid) {
        var heading = errors.correctTheAddress();
        var value = SafeText.brief(invalid.value());
        var sentence = switch (invalid.parameter()) {
            case "view" -> errors.notAView(value);
            case "scale" -> errors.notAScale(value);
            default -> errors.notARefresh(value);
        };
        var without = consoleRequest
                .address()
                .replaceAll("([?&])" + invalid.parameter() + "=[^&]*&?", "$1")
                .replaceAll("[?&]$", "");
        return NoticeView.saying(
                layout(consoleRequest, heading),
                heading,
                List.of(sentence, errors.nothingWasRead()),
                new Link(errors.withoutIt(), without));
    }

    NoticeView noAccessibleAccount(ConsoleRequest consoleRequest) {
        return notice(consoleRequest, errors.noAccount(), errors.noAccountText());
    }

    NoticeView notFound(ConsoleRequest consoleRequest) {
        return notice(consoleRequest, errors.notFound(), errors.notFoundText());
    }

    NoticeView notPossible(ConsoleRequest consoleRequest) {
        return notice(consoleRequest, errors.notPossible(), errors.notPossibleText());
    }

    NoticeView ownError(ConsoleRequest consoleRequest) {
        return notice(consoleRequest, errors.ownError(), errors.ownErrorText());
    }

    /**
     * A sign-in that the provider or the console did not complete.
     *
     * @param returnUrl the address for which it began, if it is known
     * @param refusal the provider's reason, if there is one
     */
    public NoticeView signInFailed(String requestId, Optional<String> returnUrl, Optional<SignInRefusal> refusal) {
        var heading = errors.signInFailed();
        return new NoticeView(
                anonymous(heading),
                heading,
                List.of(errors.signInFailedText()),
                List.of(new Link(messages.signIn(), returnUrl.orElse("/"))),
                details.of(requestId, refusal),
                Optional.empty(),
                Optional.empty());
    }

    NoticeView sessionTooLarge(String requestId, SessionTooLarge failure) {
        var heading = errors.sessionTooLarge();
        return new NoticeView(
                anonymous(heading),
                heading,
                List.of(errors.sessionTooLargeText(failure.size(), failure.limit()), errors.sessionTooLargeRemedy()),
                List.of(new Link(messages.signIn(), "/")),
                details.of(requestId, failure),
                Optional.empty(),
                Optional.empty());
    }

    /** A page on the way to the sign-in provider, for a sign-in or at the end of a session. */
    NoticeView lead(RoutingContext request, Onward onward) {
        var isSignOut = request.request().path().equals(SessionPaths.SIGN_OUT);
        var heading = isSignOut ? errors.signedOutHere() : errors.signInNeeded();
        return NoticeView.saying(
                Layout.anonymous(heading),
                heading,
                isSignOut ? errors.signedOutHereText() : errors.onwardText(),
                new Link(isSignOut ? errors.signOutThere() : errors.onward(), onward.link()));
    }

    /** At the callback URL, the provider's answer belongs to no sign-in of this browser. */
    NoticeView notSignedIn(RoutingContext request) {
        var requestId = RequestId.of(request);
        var refusal = SignInRefusal.keptFor(request);
        if (refusal.isPresent()) {
            return signInFailed(requestId, Optional.of(request.request().uri()), refusal);
        }
        return SessionPaths.isCallback(request)
                ? signInFailed(requestId, ReturnUrlCookie.of(request), Optional.empty())
                : anonymous(errors.signInNeeded(), errors.signInNeededText(), messages.signIn(), requestId);
    }

    /** The provider's answer to a sign-in is valid once, so the link of the callback URL begins the sign-in anew. */
    NoticeView providerUnavailable(RoutingContext request) {
        var heading = errors.providerAway();
        var address = SessionPaths.isCallback(request)
                ? ReturnUrlCookie.of(request).orElse("/")
                : request.request().uri();
        return notice(
                anonymous(heading),
                heading,
                errors.providerAwayText(),
                new Link(errors.tryAgain(), address),
                RequestId.of(request));
    }

    NoticeView refused(String requestId) {
        return anonymous(errors.refused(), errors.refusedText(), messages.toJobs(), requestId);
    }

    NoticeView tooLong(String requestId) {
        return anonymous(errors.tooLong(), errors.tooLongText(), messages.signIn(), requestId);
    }

    private NoticeView notice(ConsoleRequest consoleRequest, String heading, String text) {
        return notice(
                layout(consoleRequest, heading),
                heading,
                text,
                new Link(messages.toJobs(), "/"),
                consoleRequest.requestId());
    }

    private NoticeView anonymous(String heading, String text, String link, String requestId) {
        return notice(anonymous(heading), heading, text, new Link(link, "/"), requestId);
    }

    private NoticeView notice(Layout layout, String heading, String text, Link link, String requestId) {
        return new NoticeView(
                layout,
                heading,
                List.of(text),
                List.of(link),
                details.of(requestId),
                Optional.empty(),
                Optional.empty());
    }

    private Layout anonymous(String heading) {
        return Layout.anonymous(errors.title(heading));
    }

    private Layout layout(ConsoleRequest consoleRequest, String heading) {
        return Layout.of(consoleRequest, errors.title(heading));
    }
}
