package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.audit.RequestNumber;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.ServiceStatus;
import io.jobsconsole.jobs.Since.Span;
import io.jobsconsole.jobs.Since.Unit;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.web.NoticeView.Detail;
import io.vertx.ext.web.RoutingContext;
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

    private static final int LONGEST_REQUEST = 2_000;
    private static final Span LAST_DAY = new Span(24, Unit.HOURS);

    private final Messages messages;
    private final ErrorMessages errors;
    private final JobMessages jobWords;
    private final FailureWords words;
    private final AccountWords accounts;
    private final FilterSentence sentence;
    private final FilterChoices choices;
    private final Clock clock;

    ErrorViews(
            Messages messages,
            ErrorMessages errors,
            JobMessages jobWords,
            FailureWords words,
            AccountWords accounts,
            FilterSentence sentence,
            FilterChoices choices,
            Clock clock) {
        this.messages = messages;
        this.errors = errors;
        this.jobWords = jobWords;
        this.words = words;
        this.accounts = accounts;
        this.sentence = sentence;
        this.choices = choices;
        this.clock = clock;
    }

    NoticeView invalid(Visit visit, InvalidQuery invalid) {
        var heading = errors.correctTheFilter();
        var form = visit.openedAccount()
                .map(account -> FilterForm.of(visit.addresses(), visit.jobs().corpusForm(), invalid, choices));
        return new NoticeView(
                frame(visit, heading),
                heading,
                List.of(errors.nothingWasRead()),
                List.of(),
                List.of(),
                Optional.empty(),
                form);
    }

    /** The same address without what is wrong in it leads on. */
    NoticeView invalidDisplay(Visit visit, InvalidDisplay invalid) {
        var heading = errors.correctTheAddress();
        var value = Text.brief(invalid.value());
        var sentence =
                switch (invalid.parameter()) {
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

    NoticeView failed(Visit visit, JobsFailure failure) {
        var account = visit.openedAccount().orElseThrow();
        var addresses = visit.addresses();
        var query = visit.query().orElseThrow();
        var heading = heading(failure.kind(), account, query);
        var details = details(visit, failure, account, query);
        return new NoticeView(
                frame(visit, heading),
                heading,
                sentences(failure, account),
                links(failure.kind(), visit, addresses, query),
                details,
                Optional.of(support(heading, visit.absolute(visit.address()), details)),
                Optional.of(form(visit, failure, addresses, query)));
    }

    NoticeView noSuchPage(Visit visit, NoSuchPage failure) {
        var addresses = visit.addresses();
        var heading = errors.noSuchPage(failure.number());
        var first = new Link(messages.firstPage(), addresses.jobs(failure.list()));
        return NoticeView.saying(frame(visit, heading), heading, errors.noSuchPageText(), first);
    }

    NoticeView noSuchJob(Visit visit, NoSuchJob failure) {
        var account = visit.openedAccount().orElseThrow();
        var addresses = visit.addresses();
        var heading = jobWords.notFound(accounts.label(account));
        return new NoticeView(
                frame(visit, heading),
                heading,
                List.of(jobWords.notFoundWhy(), jobWords.notFoundId(Text.spaced(failure.id()))),
                List.of(new Link(messages.toJobs(), addresses.jobs())),
                List.of(),
                Optional.empty(),
                visit.query().map(asked -> FilterForm.of(addresses, visit.jobs().corpusForm(), asked, choices)));
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
                facts(number),
                Optional.empty(),
                Optional.empty());
    }

    NoticeView signInFailed(String request) {
        return anonymous(messages.signInFailed(), messages.signInFailedText(), messages.signIn(), request);
    }

    /** At the callback it is the provider's answer that belongs to no sign-in of this browser. */
    NoticeView notSignedIn(RoutingContext request) {
        var number = RequestNumber.of(request);
        return request.request().path().equals("/callback")
                ? signInFailed(number)
                : anonymous(errors.signInNeeded(), errors.signInNeededText(), messages.signIn(), number);
    }

    /** The provider's answer to a sign-in is good once: from there the way leads back to the beginning. */
    NoticeView providerAway(RoutingContext request) {
        var heading = errors.providerAway();
        var address = request.request().path().equals("/callback")
                ? "/"
                : request.request().uri();
        return new NoticeView(
                Frame.anonymous(messages.errorTitle(heading)),
                heading,
                List.of(errors.providerAwayText()),
                List.of(new Link(errors.tryAgain(), address)),
                facts(RequestNumber.of(request)),
                Optional.empty(),
                Optional.empty());
    }

    NoticeView refused(String request) {
        return anonymous(errors.refused(), errors.refusedText(), messages.toJobs(), request);
    }

    NoticeView tooLong(String request) {
        return anonymous(errors.tooLong(), errors.tooLongText(), messages.signIn(), request);
    }

    private NoticeView notice(Visit visit, String heading, String text) {
        return notice(frame(visit, heading), heading, text, messages.toJobs(), visit.number());
    }

    private NoticeView anonymous(String heading, String text, String link, String request) {
        return notice(Frame.anonymous(messages.errorTitle(heading)), heading, text, link, request);
    }

    private NoticeView notice(Frame frame, String heading, String text, String link, String request) {
        return new NoticeView(
                frame,
                heading,
                List.of(text),
                List.of(new Link(link, "/")),
                facts(request),
                Optional.empty(),
                Optional.empty());
    }

    private List<Detail> facts(String request) {
        return List.of(time(), new Detail(errors.detailRequest(), request));
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
        var form = FilterForm.of(addresses, corpusForm, query, choices);
        return failure.kind() == Kind.CORPUS_REFUSED && !query.corpora().isEmpty()
                ? form.with(choices.refusedCorpus(corpusForm))
                : form;
    }

    private List<Link> links(Kind kind, Visit visit, Addresses addresses, JobQuery query) {
        var first = new Link(messages.firstPage(), addresses.jobs(query.atFirstPage()));
        var again = new Link(errors.tryAgain(), visit.address());
        return switch (kind) {
            case PAGE_KEY_REFUSED -> List.of(first);
            case TOO_SLOW ->
                Stream.concat(Stream.of(again), narrower(addresses, query)).toList();
            default -> List.of(again);
        };
    }

    /** What asks for less, and so may be answered in time. */
    private Stream<Link> narrower(Addresses addresses, JobQuery query) {
        var lastDay = query.createdSince(LAST_DAY);
        var active = query.inStates(StateGroup.ACTIVE.states());
        return Stream.of(
                        new Link(Text.capitalized(sentence.lastSpan(LAST_DAY)), addresses.jobs(lastDay)),
                        new Link(errors.activeOnly(), addresses.jobs(active)))
                .filter(link -> !link.href().equals(addresses.jobs(query)));
    }

    private List<Detail> details(Visit visit, JobsFailure failure, Account account, JobQuery query) {
        var details = new ArrayList<Detail>();
        details.add(time());
        details.add(new Detail(errors.detailRequest(), visit.number()));
        details.add(new Detail(
                errors.detailDuration(), errors.millis(visit.duration().toMillis())));
        details.add(new Detail(messages.account(), accounts.label(account)));
        failure.status().ifPresent(status -> {
            details.add(new Detail(errors.detailCode(), Text.brief(answer(status))));
            status.requestId().ifPresent(id -> details.add(new Detail(errors.detailServiceRequest(), Text.brief(id))));
        });
        details.add(new Detail(errors.detailSent(), Text.brief(sent(visit, query), LONGEST_REQUEST)));
        return details;
    }

    private static String answer(ServiceStatus status) {
        var code = Stream.concat(status.sentAs().stream(), Stream.of(status.code()))
                .collect(Collectors.joining(", "));
        return status.detail().map(detail -> code + ": " + detail).orElse(code);
    }

    private String sent(Visit visit, JobQuery query) {
        return visit.jobs().request(query, clock.instant()).inShort();
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
