package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.PageMark;
import io.jobsconsole.web.NoticeView.Detail;
import io.jobsconsole.web.NoticeView.Link;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each error says, and what one can do about it. */
@Singleton
class ErrorViews {

    private final Messages messages;
    private final FailureWords words;
    private final FilterChoices choices;
    private final Clock clock;

    ErrorViews(Messages messages, FailureWords words, FilterChoices choices, Clock clock) {
        this.messages = messages;
        this.words = words;
        this.choices = choices;
        this.clock = clock;
    }

    NoticeView invalid(Visit visit, InvalidQuery invalid) {
        var heading = messages.correctTheFilter();
        var form = visit.openedAccount()
                .map(account -> FilterForm.of(Addresses.of(account).jobs(), invalid, choices));
        return new NoticeView(
                frame(visit, heading), heading, List.of(messages.nothingWasRead()), List.of(), List.of(), form);
    }

    NoticeView failed(Visit visit, JobsFailure failure, String number) {
        var account = visit.openedAccount().orElseThrow();
        var query = visit.query().orElseThrow();
        var heading = heading(failure.kind(), query);
        return new NoticeView(
                frame(visit, heading),
                heading,
                words.sentences(failure),
                links(failure.kind(), account, query),
                details(failure, number),
                Optional.of(FilterForm.of(Addresses.of(account).jobs(), query, choices)));
    }

    NoticeView noAccount(Visit visit) {
        return notice(visit, messages.noAccount(), messages.noAccountText());
    }

    NoticeView notFound(Visit visit) {
        return notice(visit, messages.notFound(), messages.notFoundText());
    }

    NoticeView notPossible(Visit visit) {
        return notice(visit, messages.notPossible(), messages.notPossibleText());
    }

    NoticeView ownError(Visit visit, String number) {
        var heading = messages.ownError();
        return new NoticeView(
                frame(visit, heading),
                heading,
                List.of(messages.ownErrorText()),
                List.of(new Link(messages.toJobs(), "/")),
                List.of(time(), new Detail(messages.detailRequest(), number)),
                Optional.empty());
    }

    NoticeView signInFailed() {
        return anonymous(messages.signInFailed(), messages.signInFailedText(), messages.signIn());
    }

    NoticeView refused() {
        return anonymous(messages.refused(), messages.refusedText(), messages.toJobs());
    }

    NoticeView tooLong() {
        return anonymous(messages.tooLong(), messages.tooLongText(), messages.signIn());
    }

    private NoticeView notice(Visit visit, String heading, String text) {
        return NoticeView.saying(frame(visit, heading), heading, text, new Link(messages.toJobs(), "/"));
    }

    private NoticeView anonymous(String heading, String text, String link) {
        return NoticeView.saying(Frame.anonymous(messages.errorTitle(heading)), heading, text, new Link(link, "/"));
    }

    private Frame frame(Visit visit, String heading) {
        return Frame.of(visit, messages.errorTitle(heading));
    }

    private String heading(Kind kind, JobQuery query) {
        return kind == Kind.PAGE_KEY_REFUSED
                ? messages.pageNotAvailable(query.page().map(PageMark::number).orElse(1))
                : messages.failure(kind);
    }

    private List<Link> links(Kind kind, Account account, JobQuery query) {
        var addresses = Addresses.of(account);
        var first = new Link(messages.firstPage(), addresses.jobs(query.atFirstPage()));
        return kind == Kind.PAGE_KEY_REFUSED
                ? List.of(first)
                : List.of(new Link(messages.tryAgain(), addresses.jobs(query)));
    }

    private List<Detail> details(JobsFailure failure, String number) {
        var details = new ArrayList<Detail>();
        details.add(time());
        details.add(new Detail(messages.detailRequest(), number));
        failure.status().ifPresent(status -> {
            var answer =
                    status.detail().map(detail -> status.code() + ": " + detail).orElse(status.code());
            details.add(new Detail(messages.detailCode(), Text.brief(answer)));
        });
        return details;
    }

    private Detail time() {
        return new Detail(messages.detailTime(), clock.instant().toString());
    }
}
