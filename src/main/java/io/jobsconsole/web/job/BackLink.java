package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.web.filter.FilterSentence;
import io.jobsconsole.web.page.Link;
import io.jobsconsole.web.request.AccountUrls;
import io.jobsconsole.web.request.ConsoleRequest;
import io.jobsconsole.web.request.InvalidViewOption;
import io.jobsconsole.web.request.ViewOptions;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the link from a job back to the list that the visitor came from. The Referer header names the list, which the
 * referrer policy allows within the console, so no URL has to carry it.
 */
@Singleton
class BackLink {

    private final JobMessages words;
    private final FilterSentence sentence;

    BackLink(JobMessages words, FilterSentence sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** The link to that list, or to all jobs. */
    Link of(ConsoleRequest request, Account account, CorpusIdFormat form, Instant now) {
        var urls = AccountUrls.of(account);
        return request.cameFrom()
                .filter(address -> address.equals(urls.jobs()) || address.startsWith(urls.jobs() + "?"))
                .flatMap(address -> link(address, urls, form, now))
                .orElseGet(() -> new Link(words.allJobs(), urls.jobs()));
    }

    private Optional<Link> link(String address, AccountUrls urls, CorpusIdFormat form, Instant now) {
        try {
            var parameters = new QueryStringDecoder(address).parameters();
            var list = JobQuery.parse(parameters, form, now);
            return Optional.of(new Link(
                    sentence.brief(list),
                    urls.showing(ViewOptions.parse(parameters)).jobs(list)));
        } catch (InvalidQuery | InvalidViewOption | IllegalArgumentException noList) {
            return Optional.empty();
        }
    }
}
