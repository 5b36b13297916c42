package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.JobSources;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.Services;
import io.jobsconsole.jobs.JobSource;
import io.jobsconsole.token.Bearers;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens every account by the version of the API that it is on. */
@Singleton
class RemoteSources implements JobSources {

    private final Map<Api, ApiSources> versions;
    private final Bearers bearers;
    private final Services services;
    private final SharedAnswers answers;

    RemoteSources(@All List<ApiSources> versions, Bearers bearers, Services services, SharedAnswers answers) {
        this.versions = versions.stream().collect(Collectors.toMap(ApiSources::api, Function.identity()));
        this.bearers = bearers;
        this.services = services;
        this.answers = answers;
    }

    @Override
    public JobSource open(Account account, Visitor visitor, String request, AtomicInteger calls) {
        var jobs = versions.get(account.api())
                .open(account, new Caller(account, visitor, request, calls, bearers, services));
        return answers.shared(jobs, Asker.of(account, visitor));
    }
}
