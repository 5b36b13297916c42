package io.jobsconsole.web.corpora;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.CorpusNames;
import io.jobsconsole.jobs.reading.CorporaReading;

/** The corpora of an account as they were read, and their names as far as they are known. */
record CorporaResult(Account account, CorporaReading reading, CorpusNames names) {

    CorporaLinks links() {
        return new CorporaLinks(account, reading.query());
    }
}
