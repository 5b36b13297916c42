package io.jobsconsole.vectara.v1;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.vectara.ApiSourceFactory;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.UpstreamRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Opens accounts on version 1. */
@Singleton
class V1JobSourceFactory implements ApiSourceFactory {

    private final UpstreamRegistry<ListJobsClient> upstreams;

    V1JobSourceFactory(ConsoleConfig config, TlsConfigurationRegistry tlsConfigurations) {
        this.upstreams = new UpstreamRegistry<>(Api.V1, ListJobsClient.class, config, tlsConfigurations);
    }

    @Override
    public Api api() {
        return Api.V1;
    }

    @Override
    public JobSource open(Account account, AuthorizedCalls calls) {
        return new V1JobSource(upstreams.of(account), account.customerId().orElseThrow(), calls);
    }

    @PreDestroy
    void close() {
        upstreams.close();
    }
}
