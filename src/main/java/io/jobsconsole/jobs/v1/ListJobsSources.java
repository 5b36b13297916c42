package io.jobsconsole.jobs.v1;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.AccountsConfig;
import io.jobsconsole.account.JobSources;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.token.Bearers;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens accounts on version 1. Each base address has one client, made at its first use. */
@Singleton
class ListJobsSources implements JobSources {

    private final Map<URI, ListJobsApi> apis = new ConcurrentHashMap<>();
    private final Duration deadline;
    private final Bearers bearers;

    ListJobsSources(AccountsConfig config, Bearers bearers) {
        this.deadline = config.deadline();
        this.bearers = bearers;
    }

    @Override
    public JobSource open(Account account, Visitor visitor) {
        var api = apis.computeIfAbsent(account.url(), url -> new ListJobsApi(url, deadline));
        return new ListJobs(api, account, visitor, bearers);
    }

    @PreDestroy
    void close() {
        apis.values().forEach(ListJobsApi::close);
    }
}
