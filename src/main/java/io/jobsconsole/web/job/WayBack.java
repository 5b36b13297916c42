package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.CorpusForm;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.Addresses;
import io.jobsconsole.web.request.Display;
import io.jobsconsole.web.request.InvalidDisplay;
import io.jobsconsole.web.request.Visit;
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
                .flatMap(address -> link(address, addresses, form, now))
                .orElseGet(() -> new Link(words.allJobs(), addresses.jobs()));
    }

    private Optional<Link> link(String address, Addresses addresses, CorpusForm form, Instant now) {
        try {
            var parameters = new QueryStringDecoder(address).parameters();
            var list = JobQuery.parse(parameters, form, now);
            return Optional.of(new Link(
                    sentence.brief(list),
                    addresses.showing(Display.parse(parameters)).jobs(list)));
        } catch (InvalidQuery | InvalidDisplay | IllegalArgumentException noList) {
            return Optional.empty();
        }
    }
}
