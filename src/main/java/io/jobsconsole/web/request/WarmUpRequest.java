package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CredentialType;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.jobs.reading.ListHints;
import io.jobsconsole.jobs.reading.NewestJobs;
import io.jobsconsole.web.format.Preferences;
import jakarta.enterprise.inject.Vetoed;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request that nobody sent, for the pages of a warm-up. Its account and its jobs are made up. */
@Vetoed
public final class WarmUpRequest extends ConsoleRequest {

    private static final Account ACCOUNT = new Account(
            "warm-up",
            "Warm-up",
            Api.V2,
            Optional.empty(),
            URI.create("https://warm-up.invalid"),
            CredentialType.EXCHANGE,
            "warm-up",
            Optional.empty(),
            Optional.empty(),
            Set.of());

    private static final Visitor NOBODY = new Visitor("", "", Set.of(), Optional.empty());

    private final JobQuery list;
    private final Clock clock;
    private final JobSource jobs;

    public WarmUpRequest(JobQuery list, Preferences preferences, Clock clock) {
        super(null, null, null, null, preferences, null, clock, Optional.empty());
        this.list = list;
        this.clock = clock;
        this.jobs = new WarmUpJobs(clock.instant());
    }

    public Account account() {
        return ACCOUNT;
    }

    @Override
    public Optional<Account> openedAccount() {
        return Optional.of(ACCOUNT);
    }

    @Override
    public AccountUrls addresses() {
        return AccountUrls.of(ACCOUNT).showing(viewOptions());
    }

    @Override
    public Optional<JobQuery> query() {
        return Optional.of(list);
    }

    @Override
    public JobSource jobs() {
        return jobs;
    }

    @Override
    public NewestJobs newestJobs(Instant now) {
        return new NewestJobs(jobs, ACCOUNT.key(), now, new ListHints(), clock);
    }

    @Override
    public Visitor visitor() {
        return NOBODY;
    }

    @Override
    public boolean isSignedIn() {
        return true;
    }

    @Override
    public boolean canSwitchAccount() {
        return true;
    }

    @Override
    public List<Account> accounts() {
        return List.of(ACCOUNT);
    }

    @Override
    public Optional<String> storedStartView(Account of) {
        return Optional.empty();
    }

    @Override
    public Optional<String> cameFrom() {
        return Optional.of(addresses().jobs(list));
    }

    @Override
    public String address() {
        return addresses().jobs(list);
    }

    @Override
    public String absolute(String address) {
        return ACCOUNT.url() + address;
    }

    @Override
    public String requestId() {
        return "warm-up";
    }
}
