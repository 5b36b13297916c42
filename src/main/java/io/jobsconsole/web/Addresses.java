package io.jobsconsole.web;

import io.jobsconsole.account.Account;
import io.jobsconsole.jobs.JobId;
import io.jobsconsole.jobs.JobQuery;
import io.jobsconsole.jobs.PageByNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses below one account, written for use in a link. */
record Addresses(String account) {

    static Addresses of(Account account) {
        return new Addresses(account.key());
    }

    /** Where one chooses zone and theme, and comes back from to an address of ours. */
    static String preferences(String back) {
        return "/preferences?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    String jobs() {
        return "/accounts/" + account + "/jobs";
    }

    /** The page of a job. */
    String job(String id) {
        return jobs() + "/" + JobId.written(id);
    }

    /** Leads to a page of a list without knowing its key. */
    String jobs(JobQuery list, PageByNumber page) {
        return jobs() + "?" + page.written(list);
    }

    String jobs(JobQuery query) {
        var written = query.written();
        return written.isEmpty() ? jobs() : jobs() + "?" + written;
    }
}
