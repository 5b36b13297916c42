package io.jobsconsole.web.request;

import io.jobsconsole.account.Account;
import io.jobsconsole.account.Api;
import io.jobsconsole.jobs.Job;
import io.jobsconsole.jobs.JobIdPathSegment;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.JobQueryWriter;
import io.jobsconsole.jobs.NumberedPage;
import io.jobsconsole.jobs.Pagination;
import io.jobsconsole.jobs.StateGroup;
import io.jobsconsole.lang.QueryString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * URLs of the pages of one account, escaped for use in a link.
 *
 * @param account its key
 * @param viewOptions view options that the list URLs carry
 * @param listOfJob query that the URLs of job pages carry, with its question mark: the list to which these pages lead back
 */
public record AccountUrls(String account, Api api, ViewOptions viewOptions, String listOfJob) {

    /** A path of this console. Two leading slashes, or a slash and a backslash, are refused: browsers take them for a host. */
    private static final Pattern CONSOLE_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,4000}");

    /** The last segment of the path of the list, before the ids of its jobs. */
    private static final String LIST = "jobs";

    /** The given address, which may come from anybody; empty unless it leads into this console. */
    public static Optional<String> within(String address) {
        return Optional.of(address)
                .filter(written -> CONSOLE_PATH.matcher(written).matches());
    }

    public static AccountUrls of(Account account) {
        return new AccountUrls(account.key(), account.api(), ViewOptions.DEFAULT, "");
    }

    /** URL of the preferences page, which leads back to the given address of this console. */
    public static String preferences(String back) {
        return "/preferences?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** URL that opens an account with its start view. */
    public static String open(Account account) {
        return "/accounts/" + account.key();
    }

    /** URL of the form that keeps a start view. */
    public static String start(Account account) {
        return open(account) + "/start";
    }

    /** The same URLs with other view options. */
    public AccountUrls showing(ViewOptions other) {
        return new AccountUrls(account, api, other, listOfJob);
    }

    /** The same URLs, with job pages that lead back to the list of this URL. */
    public AccountUrls from(String list) {
        return new AccountUrls(account, api, viewOptions, list.substring(jobs().length()));
    }

    public String jobs() {
        return "/accounts/" + account + "/" + LIST;
    }

    /** URL of the page of a listed job; empty where the service cannot be asked for the job, so that only lists show it. */
    public Optional<String> page(Job job) {
        return Optional.of(job.id()).filter(api::canFind).map(this::job);
    }

    /** The same, relative to the list page: the rows of a list need not repeat the path that they share. */
    public Optional<String> pageFromList(Job job) {
        return page(job).map(page -> LIST + "/" + JobIdPathSegment.written(job.id()));
    }

    /** URL of the page of a job. */
    public String job(String id) {
        return jobs() + "/" + JobIdPathSegment.written(id) + listOfJob;
    }

    /** URL of the page of all corpora, as the jobs of a list tell. Only time and states of the list count. */
    public String corpora(JobQuery list) {
        var parameters = new LinkedHashMap<String, String>();
        if (!list.states().equals(StateGroup.ANY.states())) {
            parameters.put("states", JobQueryWriter.states(list));
        }
        if (!list.since().isLongest()) {
            parameters.put("since", list.since().written());
        }
        var path = "/accounts/" + account + "/corpora";
        return parameters.isEmpty() ? path : path + "?" + QueryString.of(parameters);
    }

    /** URL that leads to a page of a list by its number, without its page key. */
    public String jobs(JobQuery list, NumberedPage page) {
        return with(page.written(list));
    }

    /** URL that leads from a list with an end to the page of the jobs that follow. */
    public String newer(JobQuery list) {
        return with(Pagination.newer(list));
    }

    /** URL of all pages of a list as a file: {@code csv} or {@code json}. */
    public String file(String form, JobQuery query) {
        var written = query.atFirstPage().written();
        return jobs() + "." + form + (written.isEmpty() ? "" : "?" + written);
    }

    public String jobs(JobQuery query) {
        return with(query.written());
    }

    /** The same, relative to the list page. An empty query is no part of the address of all jobs. */
    public String fromList(JobQuery query) {
        var whole = whole(query.written());
        return whole.isEmpty() ? jobs() : "?" + whole;
    }

    private String with(String query) {
        var whole = whole(query);
        return whole.isEmpty() ? jobs() : jobs() + "?" + whole;
    }

    private String whole(String query) {
        return Stream.of(query, viewOptions.written())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
