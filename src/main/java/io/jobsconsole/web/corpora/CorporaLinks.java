package io.jobsconsole.web.corpora;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.Corpus;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.web.request.AccountUrls;
import java.util.Optional;

/**
 * URLs on the page of all corpora.
 *
 * @param query the list whose corpora the page shows: its time and its states stand in every link to a list
 */
record CorporaLinks(Account account, JobQuery query) {

    /** The jobs on a corpus; empty if the filter cannot name the corpus. */
    Optional<String> jobs(Corpus corpus) {
        return list(query.onCorpus(corpus), corpus);
    }

    /** The active jobs on a corpus, however old they are. */
    Optional<String> activeJobs(Corpus corpus) {
        return list(JobQuery.everything().inStates(StateGroup.ACTIVE.states()).onCorpus(corpus), corpus);
    }

    /** The page of a job; empty if it has none. */
    Optional<String> job(Job job) {
        return AccountUrls.of(account).page(job);
    }

    private Optional<String> list(JobQuery list, Corpus corpus) {
        return Optional.of(AccountUrls.of(account).jobs(list))
                .filter(url -> account.api().corpusForm().names(corpus));
    }
}
