package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.InvalidQuery;
import io.jobsconsole.jobs.JobQuery;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Instant;
import java.util.Optional;

/** The list with which an account opens, as a visitor chose it. */
public record StartView(Account account, JobQuery list, ViewOptions options) {

    public StartView {
        list = list.atFirstPage();
    }

    /**
     * Reads the query string of a list's address.
     *
     * @throws InvalidQuery or {@link InvalidViewOption} for a wrong value
     */
    public static StartView parse(Account account, String written, Instant now) {
        var parameters = new QueryStringDecoder(written, false).parameters();
        return new StartView(
                account, JobQuery.parse(parameters, account.api().corpusForm(), now), ViewOptions.parse(parameters));
    }

    /** The same from a cookie, whose list may not be valid any more. */
    static Optional<StartView> read(Account account, String written, Instant now) {
        try {
            return Optional.of(parse(account, written, now));
        } catch (InvalidQuery | InvalidViewOption notAnyMore) {
            return Optional.empty();
        }
    }

    /** Whether a cookie can keep it. */
    public boolean isShort() {
        return StartViewCookie.fits(account.key(), written());
    }

    public String address() {
        return AccountUrls.of(account).showing(options).jobs(list);
    }

    /** The query string of the address; empty for all jobs of the account. */
    public String written() {
        return address().substring(AccountUrls.of(account).jobs().length()).replaceFirst("^\\?", "");
    }
}
