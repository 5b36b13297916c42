package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.NoticeView.Link;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * The list from which somebody came to a page. The browser names it (our referrer policy lets it, within the console), so
 * that no address has to carry it.
 */
@Singleton
class WayBack {

    private final JobMessages words;
    private final FilterSentence sentence;

    WayBack(JobMessages words, FilterSentence sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** Leads to that list, or to all jobs. */
    Link of(Visit visit, Account account, CorpusForm form, Instant now) {
        var addresses = Addresses.of(account);
        return visit.cameFrom()
                .filter(address -> address.equals(addresses.jobs()) || address.startsWith(addresses.jobs() + "?"))
                .flatMap(address -> query(address, form, now))
                .map(list -> new Link(sentence.brief(list), addresses.jobs(list)))
                .orElseGet(() -> new Link(words.allJobs(), addresses.jobs()));
    }

    private static Optional<JobQuery> query(String address, CorpusForm form, Instant now) {
        try {
            return Optional.of(JobQuery.parse(new QueryStringDecoder(address).parameters(), form, now));
        } catch (InvalidQuery | IllegalArgumentException noList) {
            return Optional.empty();
        }
    }
}
