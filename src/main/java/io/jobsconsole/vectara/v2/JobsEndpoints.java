package io.jobsconsole.vectara.v2;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.AccountsConfig;
import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.vectara.ApiSources;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.Upstreams;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Opens accounts on version 2. */
@Singleton
class JobsEndpoints implements ApiSources {

    private final Upstreams<JobsClient> upstreams;

    JobsEndpoints(AccountsConfig config) {
        this.upstreams = new Upstreams<>(Api.V2, JobsClient.class, config);
    }

    @Override
    public Api api() {
        return Api.V2;
    }

    @Override
    public JobSource open(Account account, AuthorizedCalls calls) {
        return new JobsEndpoint(upstreams.at(account.url()), calls);
    }

    @PreDestroy
    void close() {
        upstreams.close();
    }
}
