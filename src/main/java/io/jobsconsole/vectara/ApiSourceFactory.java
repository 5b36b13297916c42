package io.jobsconsole.vectara;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.account.JobSourceFactory;
import io.jobsconsole.jobs.JobSource;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Opens accounts whose API has one particular version. */
public interface ApiSourceFactory {

    Api api();

    /** The same as {@link JobSourceFactory#open} for an account with this version. */
    JobSource open(Account account, AuthorizedCalls calls);

    /** Asks for the names of the account's corpora; empty if this version has no names. */
    default Optional<Uni<CorpusNames>> corpusNames(Account account, AuthorizedCalls calls) {
        return Optional.empty();
    }
}
