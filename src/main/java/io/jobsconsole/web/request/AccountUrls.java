package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobId;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.PageByNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses below one account, written for use in a link.
 *
 * @param display how lists are shown
 */
public record AccountUrls(String account, ViewOptions display) {

    /** A path of this console; what browsers would take for another host is none. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,4000}");

    /** An address that somebody else wrote, where it leads nowhere but into this console. */
    public static Optional<String> within(String address) {
        return Optional.of(address).filter(written -> OURS.matcher(written).matches());
    }

    public static AccountUrls of(Account account) {
        return new AccountUrls(account.key(), ViewOptions.DEFAULT);
    }

    /** Where one chooses zone and theme, and comes back from to an address of ours. */
    public static String preferences(String back) {
        return "/preferences?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The same, with lists shown in another way. */
    public AccountUrls showing(ViewOptions other) {
        return new AccountUrls(account, other);
    }

    public String jobs() {
        return "/accounts/" + account + "/jobs";
    }

    /** The page of a job. */
    public String job(String id) {
        return jobs() + "/" + JobId.written(id);
    }

    /** Leads to a page of a list without knowing its key. */
    public String jobs(JobQuery list, PageByNumber page) {
        return with(page.written(list));
    }

    /** All pages of a list as a file: {@code csv} or {@code json}. */
    public String file(String form, JobQuery query) {
        var written = query.atFirstPage().written();
        return jobs() + "." + form + (written.isEmpty() ? "" : "?" + written);
    }

    public String jobs(JobQuery query) {
        return with(query.written());
    }

    private String with(String query) {
        var whole = Stream.of(query, display.written())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return whole.isEmpty() ? jobs() : jobs() + "?" + whole;
    }
}
