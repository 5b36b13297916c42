package io.jobsconsole.vectara.v2;

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

/** Opens accounts on version 2. */
@Singleton
class V2JobSourceFactory implements ApiSourceFactory {

    private final UpstreamRegistry<JobsClient> upstreams;

    V2JobSourceFactory(ConsoleConfig config, TlsConfigurationRegistry tlsConfigurations) {
        this.upstreams = new UpstreamRegistry<>(Api.V2, JobsClient.class, config, tlsConfigurations);
    }

    @Override
    public Api api() {
        return Api.V2;
    }

    @Override
    public JobSource open(Account account, AuthorizedCalls calls) {
        return new V2JobSource(upstreams.of(account), calls);
    }

    @PreDestroy
    void close() {
        upstreams.close();
    }
}
