package io.jobsconsole.vectara;

import io.jobsconsole.account.Accounts;
import io.jobsconsole.account.JobSourceFactory;
import io.jobsconsole.account.Visitor;
import io.jobsconsole.health.WarmUp;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates the client of each account. It opens no connection, because every call of an API is one that the API would
 * count, and refuse without a visitor.
 */
@Singleton
class ClientWarmUp implements WarmUp {

    private static final Visitor NOBODY = new Visitor("", "", Set.of(), Optional.empty());

    private final Accounts accounts;
    private final JobSourceFactory sources;

    ClientWarmUp(Accounts accounts, JobSourceFactory sources) {
        this.accounts = accounts;
        this.sources = sources;
    }

    @Override
    public void run() {
        for (var account : accounts.all()) {
            sources.open(account, NOBODY, "", new AtomicInteger());
        }
    }
}
