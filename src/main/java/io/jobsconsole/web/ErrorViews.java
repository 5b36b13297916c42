package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.web.NoticeView.Detail;
import io.jobsconsole.web.NoticeView.Link;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each error says, and what one can do about it. */
@Singleton
class ErrorViews {

    private final Messages messages;
    private final ErrorMessages errors;
    private final FailureWords words;
    private final FilterChoices choices;
    private final Clock clock;

    ErrorViews(Messages messages, ErrorMessages errors, FailureWords words, FilterChoices choices, Clock clock) {
        this.messages = messages;
        this.errors = errors;
        this.words = words;
        this.choices = choices;
        this.clock = clock;
    }

    NoticeView invalid(Visit visit, InvalidQuery invalid) {
        var heading = errors.correctTheFilter();
        var form = visit.openedAccount()
                .map(account ->
                        FilterForm.of(Addresses.of(account).jobs(), visit.jobs().corpusForm(), invalid, choices));
        return new NoticeView(
                frame(visit, heading),
                heading,
                List.of(errors.nothingWasRead()),
                List.of(),
                List.of(),
                Optional.empty(),
                form);
    }

    NoticeView failed(Visit visit, JobsFailure failure, String number) {
        var account = visit.openedAccount().orElseThrow();
        var addresses = Addresses.of(account);
        var query = visit.query().orElseThrow();
        var heading = heading(failure.kind(), account, query);
        var details = details(failure, account, number);
        return new NoticeView(
                frame(visit, heading),
                heading,
                sentences(failure, account),
                links(failure.kind(), addresses, query),
                details,
                Optional.of(support(heading, addresses.jobs(query), details)),
                Optional.of(form(visit, failure, addresses, query)));
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

    NoticeView ownError(Visit visit, String number) {
        var heading = errors.ownError();
        return new NoticeView(
                frame(visit, heading),
                heading,
                List.of(errors.ownErrorText()),
                List.of(new Link(messages.toJobs(), "/")),
                List.of(time(), new Detail(errors.detailRequest(), number)),
                Optional.empty(),
                Optional.empty());
    }

    NoticeView signInFailed() {
        return anonymous(messages.signInFailed(), messages.signInFailedText(), messages.signIn());
    }

    NoticeView refused() {
        return anonymous(errors.refused(), errors.refusedText(), messages.toJobs());
    }

    NoticeView tooLong() {
        return anonymous(errors.tooLong(), errors.tooLongText(), messages.signIn());
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

    private String heading(Kind kind, Account account, JobQuery query) {
        return switch (kind) {
            case PAGE_KEY_REFUSED -> errors.pageNotAvailable(query.number());
            case NOT_OFFERED -> errors.notOffered(account.api());
            default -> errors.failure(kind);
        };
    }

    private List<String> sentences(JobsFailure failure, Account account) {
        var settings = Stream.of(errors.settings(account.key())).filter(named -> failure.kind() == Kind.NOT_OFFERED);
        return Stream.concat(words.sentences(failure).stream(), settings).toList();
    }

    /** A corpus that the service refuses is marked where it stands. */
    private FilterForm form(Visit visit, JobsFailure failure, Addresses addresses, JobQuery query) {
        var corpusForm = visit.jobs().corpusForm();
        var form = FilterForm.of(addresses.jobs(), corpusForm, query, choices);
        return failure.kind() == Kind.CORPUS_REFUSED && !query.corpora().isEmpty()
                ? form.with(choices.refusedCorpus(corpusForm))
                : form;
    }

    private List<Link> links(Kind kind, Addresses addresses, JobQuery query) {
        var first = new Link(messages.firstPage(), addresses.jobs(query.atFirstPage()));
        return kind == Kind.PAGE_KEY_REFUSED
                ? List.of(first)
                : List.of(new Link(errors.tryAgain(), addresses.jobs(query)));
    }

    private List<Detail> details(JobsFailure failure, Account account, String number) {
        var details = new ArrayList<Detail>();
        details.add(time());
        details.add(new Detail(errors.detailRequest(), number));
        details.add(new Detail(errors.detailAccount(), account(account)));
        failure.status().ifPresent(status -> {
            details.add(new Detail(errors.detailCode(), Text.brief(answer(status))));
            status.requestId().ifPresent(id -> details.add(new Detail(errors.detailServiceRequest(), Text.brief(id))));
        });
        return details;
    }

    private static String answer(ServiceStatus status) {
        var code = Stream.concat(status.sentAs().stream(), Stream.of(status.code()))
                .collect(Collectors.joining(", "));
        return status.detail().map(detail -> code + ": " + detail).orElse(code);
    }

    private String account(Account account) {
        return account.customerId()
                .map(id -> messages.accountWithNumber(account.name(), id))
                .orElse(account.name());
    }

    /** What someone who was not there needs to know, to copy. */
    private static String support(String heading, String address, List<Detail> details) {
        var lines = details.stream().map(detail -> detail.label() + ": " + detail.value());
        return Stream.concat(Stream.of(heading, address), lines).collect(Collectors.joining("\n"));
    }

    private Detail time() {
        return new Detail(errors.detailTime(), clock.instant().toString());
    }
}
