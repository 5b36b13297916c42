package io.jobsconsole.vectara.v1;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.AccountsConfig;
import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.vectara.ApiSources;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.Upstreams;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Opens accounts on version 1. */
@Singleton
class ListJobsSources implements ApiSources {

    private final Upstreams<ListJobsClient> upstreams;

    ListJobsSources(AccountsConfig config) {
        this.upstreams = new Upstreams<>(Api.V1, ListJobsClient.class, config);
    }

    @Override
    public Api api() {
        return Api.V1;
    }

    @Override
    public JobSource open(Account account, AuthorizedCalls calls) {
        return new ListJobs(upstreams.at(account.url()), account.customerId().orElseThrow(), calls);
    }

    @PreDestroy
    void close() {
        upstreams.close();
    }
}
