package io.jobsconsole.web.job;

import io.jobsconsole.account.Account;
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
 * referrer policy allows within the console, so the rows of a list need not carry it. The links of the job page do: after
 * the next step, the Referer header names the job page.
 */
@Singleton
class BackLink {

    private final JobMessages words;
    private final FilterSentence sentence;

    BackLink(JobMessages words, FilterSentence sentence) {
        this.words = words;
        this.sentence = sentence;
    }

    /** The link to the list that the query of the job page names, else to that of the Referer header, else to all jobs. */
    Link of(ConsoleRequest request, Account account, Optional<String> query, Instant now) {
        var urls = AccountUrls.of(account);
        return query.flatMap(list -> named(account, list, now))
                .or(() -> request.cameFrom()
                        .filter(address -> address.equals(urls.jobs()) || address.startsWith(urls.jobs() + "?"))
                        .flatMap(address -> link(address, account, now)))
                .orElseGet(() -> new Link(words.allJobs(), urls.jobs()));
    }

    /** The link to the list that the query of a job page names; empty unless that is a list other than all jobs. */
    Optional<Link> named(Account account, String query, Instant now) {
        var urls = AccountUrls.of(account);
        return link(urls.jobs() + "?" + query, account, now)
                .filter(list -> !list.href().equals(urls.jobs()));
    }

    private Optional<Link> link(String address, Account account, Instant now) {
        try {
            var parameters = new QueryStringDecoder(address).parameters();
            var list = JobQuery.parse(parameters, account.api().corpusForm(), now);
            return Optional.of(new Link(
                    sentence.brief(list),
                    AccountUrls.of(account)
                            .showing(ViewOptions.parse(parameters))
                            .jobs(list)));
        } catch (InvalidQuery | InvalidViewOption | IllegalArgumentException noList) {
            return Optional.empty();
        }
    }
}
