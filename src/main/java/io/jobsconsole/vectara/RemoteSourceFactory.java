package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.JobSourceFactory;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.UpstreamCalls;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.token.BearerCache;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens each account with the client for its API version. */
@Singleton
class RemoteSourceFactory implements JobSourceFactory {

    private final Map<Api, ApiSourceFactory> versions;
    private final BearerCache bearers;
    private final UpstreamCalls serviceCalls;
    private final AnswerCaches caches;

    RemoteSourceFactory(
            @All List<ApiSourceFactory> versions,
            BearerCache bearers,
            UpstreamCalls serviceCalls,
            AnswerCaches caches) {
        this.versions = versions.stream().collect(Collectors.toMap(ApiSourceFactory::api, Function.identity()));
        this.bearers = bearers;
        this.serviceCalls = serviceCalls;
        this.caches = caches;
    }

    @Override
    public JobSource open(Account account, Visitor visitor, String request, AtomicInteger calls) {
        var jobs = versions.get(account.api())
                .open(account, new AuthorizedCalls(account, visitor, request, calls, bearers, serviceCalls));
        return caches.shared(jobs, CacheScope.of(account, visitor));
    }
}
