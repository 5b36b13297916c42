package io.jobsconsole.web.home;

import io.jobsconsole.account.Account;
import io.jobsconsole.data.AccountsData;
import io.jobsconsole.data.AccountsData.AccountData;
import io.jobsconsole.data.AccountsData.Count;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobsFailure;
import io.jobsconsole.jobs.reading.AccountActivity;
import io.jobsconsole.jobs.reading.NewestPage;
import io.jobsconsole.web.error.FailureExplanation;
import io.jobsconsole.web.format.Messages;
import io.jobsconsole.web.format.TimeFormat;
import io.jobsconsole.web.home.AccountsView.Failure;
import io.jobsconsole.web.home.AccountsView.Line;
import io.jobsconsole.web.live.AutoRefresh;
import io.jobsconsole.web.live.EntityTags;
import io.jobsconsole.web.page.Layout;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the overview of the accounts, for people and for programs. */
@Singleton
class AccountsPresenter {

    /** In seconds: every account is asked again for each refresh. */
    private static final int BETWEEN_REFRESHES = 60;

    private final Messages messages;
    private final HomeMessages words;
    private final FailureExplanation explanation;
    private final TimeFormat times;
    private final EntityTags tags;

    AccountsPresenter(
            Messages messages, HomeMessages words, FailureExplanation explanation, TimeFormat times, EntityTags tags) {
        this.messages = messages;
        this.words = words;
        this.explanation = explanation;
        this.times = times;
        this.tags = tags;
    }

    /** The entity tag changes with every number and with every failure. */
    EntityTag version(ConsoleRequest request, List<AccountResult> accounts) {
        return tags.of(request, accounts.stream().map(this::line).toList());
    }

    AccountsView view(ConsoleRequest request, List<AccountResult> accounts, EntityTag version, Instant now) {
        return new AccountsView(
                Layout.of(request, messages.accountsTitle()),
                words.countedAccounts(accounts.size()) + " " + times.readAt(now),
                new AutoRefresh(version.getValue(), now.toEpochMilli(), BETWEEN_REFRESHES, true, Optional.empty()),
                accounts.stream().map(this::line).toList());
    }

    private Line line(AccountResult result) {
        var account = result.account();
        return new Line(
                new Link(account.name(), AccountUrls.open(account)),
                account.customerId(),
                result.activity().map(read -> count(account, read.active(), AccountActivity.ACTIVE)),
                result.activity().map(read -> count(account, read.problems(), AccountActivity.PROBLEMS)),
                result.failure().map(failure -> failure(account, failure)));
    }

    private Link count(Account account, NewestPage jobs, JobQuery list) {
        var count = jobs.jobs().size();
        return new Link(
                jobs.isComplete() ? String.valueOf(count) : messages.atLeast(count),
                AccountUrls.of(account).jobs(list));
    }

    private Failure failure(Account account, JobsFailure failure) {
        return new Failure(
                explanation.heading(failure.kind(), account),
                String.join(" ", explanation.sentences(failure, account)));
    }

    AccountsData data(ConsoleRequest request, List<AccountResult> accounts, Instant now) {
        return new AccountsData(
                now,
                accounts.size(),
                accounts.stream().map(result -> data(request, result)).toList());
    }

    private AccountData data(ConsoleRequest request, AccountResult result) {
        var account = result.account();
        return new AccountData(
                account.key(),
                account.name(),
                account.customerId(),
                request.absolute(AccountUrls.of(account).jobs()),
                result.activity().isPresent(),
                result.activity().map(read -> count(request, account, read.active(), AccountActivity.ACTIVE)),
                result.activity().map(read -> count(request, account, read.problems(), AccountActivity.PROBLEMS)),
                result.failure().map(failure -> data(account, failure)));
    }

    private static Count count(ConsoleRequest request, Account account, NewestPage jobs, JobQuery list) {
        return new Count(
                jobs.jobs().size(),
                jobs.isComplete(),
                request.absolute(AccountUrls.of(account).jobs(list)));
    }

    private AccountsData.Failure data(Account account, JobsFailure failure) {
        var said = failure(account, failure);
        return new AccountsData.Failure(failure.kind().word(), said.heading(), said.sentences());
    }
}
