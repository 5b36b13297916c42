package io.jobsconsole.web.error;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.JobsFailure.Kind;
import io.jobsconsole.jobs.Since.Span;
import io.jobsconsole.jobs.Since.Unit;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.web.error.NoticeView.Detail;
import io.jobsconsole.web.filter.FilterChoices;
import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.AccountWords;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.Text;
import io.jobsconsole.web.page.Frame;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.Addresses;
import io.jobsconsole.web.request.Visit;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each error says while jobs of an account are asked for: with the filter, which may be what has to change. */
@Singleton
class AccountErrorViews {

    private static final Span LAST_DAY = new Span(24, Unit.HOURS);

    private final Messages messages;
    private final ErrorMessages errors;
    private final FailureWords words;
    private final AccountWords accounts;
    private final FilterSentence sentence;
    private final FilterChoices choices;
    private final ErrorDetails details;

    AccountErrorViews(
            Messages messages,
            ErrorMessages errors,
            FailureWords words,
            AccountWords accounts,
            FilterSentence sentence,
            FilterChoices choices,
            ErrorDetails details) {
        this.messages = messages;
        this.errors = errors;
        this.words = words;
        this.accounts = accounts;
        this.sentence = sentence;
        this.choices = choices;
        this.details = details;
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

    NoticeView failed(Visit visit, JobsFailure failure) {
        var account = visit.openedAccount().orElseThrow();
        var query = visit.query().orElseThrow();
        var heading = heading(failure.kind(), account, query);
        var facts = details.of(visit, account, failure);
        return new NoticeView(
                frame(visit, heading),
                heading,
                sentences(failure, account),
                links(failure.kind(), visit, query),
                facts,
                Optional.of(support(heading, visit.absolute(visit.address()), facts)),
                Optional.of(form(visit, failure, query)));
    }

    NoticeView noSuchPage(Visit visit, NoSuchPage failure) {
        var heading = errors.noSuchPage(failure.number());
        var first = new Link(messages.firstPage(), visit.addresses().jobs(failure.list()));
        return NoticeView.saying(frame(visit, heading), heading, errors.noSuchPageText(), first);
    }

    NoticeView noSuchJob(Visit visit, NoSuchJob failure) {
        var account = visit.openedAccount().orElseThrow();
        var addresses = visit.addresses();
        var heading = errors.jobNotFound(accounts.label(account));
        return new NoticeView(
                frame(visit, heading),
                heading,
                List.of(errors.jobNotFoundWhy(), errors.jobNotFoundId(Text.spaced(failure.id()))),
                List.of(new Link(messages.toJobs(), addresses.jobs())),
                List.of(),
                Optional.empty(),
                visit.query().map(asked -> FilterForm.of(addresses, visit.jobs().corpusForm(), asked, choices)));
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
    private FilterForm form(Visit visit, JobsFailure failure, JobQuery query) {
        var corpusForm = visit.jobs().corpusForm();
        var form = FilterForm.of(visit.addresses(), corpusForm, query, choices);
        return failure.kind() == Kind.CORPUS_REFUSED && !query.corpora().isEmpty()
                ? form.with(choices.refusedCorpus(corpusForm))
                : form;
    }

    private List<Link> links(Kind kind, Visit visit, JobQuery query) {
        var first = new Link(messages.firstPage(), visit.addresses().jobs(query.atFirstPage()));
        var again = new Link(errors.tryAgain(), visit.address());
        return switch (kind) {
            case PAGE_KEY_REFUSED -> List.of(first);
            case TOO_SLOW ->
                Stream.concat(Stream.of(again), narrower(visit.addresses(), query))
                        .toList();
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

    /** What someone who was not there needs to know, to copy. */
    private static String support(String heading, String address, List<Detail> facts) {
        var lines = facts.stream().map(fact -> fact.label() + ": " + fact.value());
        return Stream.concat(Stream.of(heading, address), lines).collect(Collectors.joining("\n"));
    }
}
