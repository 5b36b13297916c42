package io.jobsconsole.vectara.v2;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.ConsoleConfig;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.vectara.ApiSourceFactory;
import io.jobsconsole.vectara.AuthorizedCalls;
import io.jobsconsole.vectara.UpstreamRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Opens accounts on version 2. */
@Singleton
class V2JobSourceFactory implements ApiSourceFactory {

    private final UpstreamRegistry<JobsClient> upstreams;

    private final Clock clock;

    V2JobSourceFactory(ConsoleConfig config, TlsConfigurationRegistry tlsConfigurations, Clock clock) {
        this.clock = clock;
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

    @Override
    public Optional<Uni<CorpusNames>> corpusNames(Account account, AuthorizedCalls calls) {
        return Optional.of(new V2CorpusNames(upstreams.of(account).apart(), calls).read(clock.instant()));
    }

    @PreDestroy
    void close() {
        upstreams.close();
    }
}
