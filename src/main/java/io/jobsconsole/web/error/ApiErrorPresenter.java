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
import io.jobsconsole.web.filter.FilterForm;
import io.jobsconsole.web.filter.FilterOptions;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.SafeText;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the error pages for requests of jobs. Each keeps the filter form, because the filter may have to change. */
@Singleton
class ApiErrorPresenter {

    private static final Span LAST_DAY = new Span(24, Unit.HOURS);

    private final Messages messages;
    private final ErrorMessages errors;
    private final FailureExplanation explanation;
    private final JobNotFoundExplanation jobNotFound;
    private final FilterSentence sentence;
    private final FilterOptions options;
    private final ErrorDetails details;

    ApiErrorPresenter(
            Messages messages,
            ErrorMessages errors,
            FailureExplanation explanation,
            JobNotFoundExplanation jobNotFound,
            FilterSentence sentence,
            FilterOptions options,
            ErrorDetails details) {
        this.messages = messages;
        this.errors = errors;
        this.explanation = explanation;
        this.jobNotFound = jobNotFound;
        this.sentence = sentence;
        this.options = options;
        this.details = details;
    }

    NoticeView invalid(ConsoleRequest request, InvalidQuery invalid) {
        var heading = errors.correctTheFilter();
        var form = request.openedAccount()
                .map(account ->
                        FilterForm.of(request.addresses(), request.jobs().corpusForm(), invalid, options));
        return new NoticeView(
                layout(request, heading),
                heading,
                List.of(errors.nothingWasRead()),
                List.of(),
                List.of(),
                Optional.empty(),
                form);
    }

    NoticeView failed(ConsoleRequest request, JobsFailure failure) {
        var account = request.openedAccount().orElseThrow();
        var query = request.query().orElseThrow();
        var heading = heading(failure.kind(), account, query);
        var facts = details.of(request, account, failure);
        return new NoticeView(
                layout(request, heading),
                heading,
                explanation.sentences(failure, account),
                links(failure.kind(), request, query),
                facts,
                Optional.of(support(heading, request.absolute(request.address()), facts)),
                Optional.of(form(request, failure, query)));
    }

    NoticeView listPageNotFound(ConsoleRequest request, ListPageNotFound failure) {
        var heading = errors.noSuchPage(failure.number());
        var first = new Link(messages.firstPage(), request.addresses().jobs(failure.list()));
        return NoticeView.saying(layout(request, heading), heading, errors.noSuchPageText(), first);
    }

    NoticeView jobNotFound(ConsoleRequest request, JobNotFound failure) {
        var account = request.openedAccount().orElseThrow();
        var urls = request.addresses();
        var heading = jobNotFound.heading(account);
        var facts = failure.answer()
                .map(answer -> details.of(request, account, answer))
                .orElse(List.of());
        return new NoticeView(
                layout(request, heading),
                heading,
                jobNotFound.sentences(failure.id(), account),
                List.of(new Link(messages.toJobs(), urls.jobs())),
                facts,
                Optional.of(support(heading, request.absolute(request.address()), facts))
                        .filter(text -> !facts.isEmpty()),
                request.query().map(asked -> FilterForm.of(urls, request.jobs().corpusForm(), asked, options)));
    }

    private Layout layout(ConsoleRequest request, String heading) {
        return Layout.of(request, errors.title(heading));
    }

    private String heading(Kind kind, Account account, JobQuery query) {
        return kind == Kind.PAGE_KEY_REFUSED
                ? errors.pageNotAvailable(query.number())
                : explanation.heading(kind, account);
    }

    /** The filter form; a corpus that the service refused is marked as an error of its field. */
    private FilterForm form(ConsoleRequest request, JobsFailure failure, JobQuery query) {
        var corpusIdFormat = request.jobs().corpusForm();
        var form = FilterForm.of(request.addresses(), corpusIdFormat, query, options);
        return failure.kind() == Kind.CORPUS_REFUSED && !query.corpora().isEmpty()
                ? form.with(options.refusedCorpus(corpusIdFormat))
                : form;
    }

    private List<Link> links(Kind kind, ConsoleRequest request, JobQuery query) {
        var first = new Link(messages.firstPage(), request.addresses().jobs(query.atFirstPage()));
        var again = new Link(errors.tryAgain(), request.address());
        return switch (kind) {
            case PAGE_KEY_REFUSED -> List.of(first);
            case TOO_SLOW ->
                Stream.concat(Stream.of(again), narrower(request.addresses(), query))
                        .toList();
            default -> List.of(again);
        };
    }

    /** Links to smaller lists, which the service may answer in time. */
    private Stream<Link> narrower(AccountUrls urls, JobQuery query) {
        var lastDay = query.createdSince(LAST_DAY);
        var active = query.inStates(StateGroup.ACTIVE.states());
        return Stream.of(
                        new Link(SafeText.capitalized(sentence.lastSpan(LAST_DAY)), urls.jobs(lastDay)),
                        new Link(errors.activeOnly(), urls.jobs(active)))
                .filter(link -> !link.href().equals(urls.jobs(query)));
    }

    /** A text to copy for support: heading, URL and facts. */
    private static String support(String heading, String address, List<Detail> facts) {
        var lines = facts.stream().map(fact -> fact.label() + ": " + fact.value());
        return Stream.concat(Stream.of(heading, address), lines).collect(Collectors.joining("\n"));
    }
}
