package io.jobsconsole.web.error;

import io.jobsconsole.audit.RequestId;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.page.Frame;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.InvalidDisplay;
import io.jobsconsole.web.request.SessionPaths;
import io.jobsconsole.web.request.Visit;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What each error says that is the same whatever the account, and what one can do about it. */
@Singleton
public class ErrorViews {

    private final Messages messages;
    private final ErrorMessages errors;
    private final ErrorDetails details;

    ErrorViews(Messages messages, ErrorMessages errors, ErrorDetails details) {
        this.messages = messages;
        this.errors = errors;
        this.details = details;
    }

    /** The same address without what is wrong in it leads on. */
    NoticeView invalidDisplay(Visit visit, InvalidDisplay invalid) {
        var heading = errors.correctTheAddress();
        var value = Text.brief(invalid.value());
        var sentence = switch (invalid.parameter()) {
            case "view" -> errors.notAView(value);
            case "scale" -> errors.notAScale(value);
            default -> errors.notARefresh(value);
        };
        var without = visit.address()
                .replaceAll("([?&])" + invalid.parameter() + "=[^&]*&?", "$1")
                .replaceAll("[?&]$", "");
        return NoticeView.saying(
                frame(visit, heading),
                heading,
                List.of(sentence, errors.nothingWasRead()),
                new Link(errors.withoutIt(), without));
    }

    NoticeView noAccount(Visit visit) {
        return notice(visit, errors.noAccount(), errors.noAccountText());
    }

    NoticeView notFound(Visit visit) {
        return notice(visit, errors.notFound(), errors.notFoundText());
    }

    NoticeView notPossible(Visit visit) {
        return notice(visit, errors.notPossible(), errors.notPossibleText());
    }

    NoticeView ownError(Visit visit) {
        return notice(visit, errors.ownError(), errors.ownErrorText());
    }

    public NoticeView signInFailed(String request) {
        return anonymous(messages.signInFailed(), messages.signInFailedText(), messages.signIn(), request);
    }

    /** At the callback it is the provider's answer that belongs to no sign-in of this browser. */
    NoticeView notSignedIn(RoutingContext request) {
        var number = RequestId.of(request);
        return SessionPaths.isCallback(request)
                ? signInFailed(number)
                : anonymous(errors.signInNeeded(), errors.signInNeededText(), messages.signIn(), number);
    }

    /** The provider's answer to a sign-in is good once: from there the way leads back to the beginning. */
    NoticeView providerAway(RoutingContext request) {
        var heading = errors.providerAway();
        var address = SessionPaths.isCallback(request) ? "/" : request.request().uri();
        return notice(
                anonymous(heading),
                heading,
                errors.providerAwayText(),
                new Link(errors.tryAgain(), address),
                RequestId.of(request));
    }

    NoticeView refused(String request) {
        return anonymous(errors.refused(), errors.refusedText(), messages.toJobs(), request);
    }

    NoticeView tooLong(String request) {
        return anonymous(errors.tooLong(), errors.tooLongText(), messages.signIn(), request);
    }

    private NoticeView notice(Visit visit, String heading, String text) {
        return notice(frame(visit, heading), heading, text, new Link(messages.toJobs(), "/"), visit.number());
    }

    private NoticeView anonymous(String heading, String text, String link, String request) {
        return notice(anonymous(heading), heading, text, new Link(link, "/"), request);
    }

    private NoticeView notice(Frame frame, String heading, String text, Link link, String request) {
        return new NoticeView(
                frame, heading, List.of(text), List.of(link), details.of(request), Optional.empty(), Optional.empty());
    }

    private Frame anonymous(String heading) {
        return Frame.anonymous(messages.errorTitle(heading));
    }

    private Frame frame(Visit visit, String heading) {
        return Frame.of(visit, messages.errorTitle(heading));
    }
}
