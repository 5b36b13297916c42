package io.jobsconsole.web.error;

import io.jobsconsole.jobs.JobQuery;

/** The list has no page with this number, or the console does not read as far. */
public class ListPageNotFound extends RuntimeException {

    private final transient JobQuery list;
    private final int number;

    public ListPageNotFound(JobQuery list, int number) {
        super("The list has no page " + number + " within reach", null, false, false);
        this.list = list;
        this.number = number;
    }

    JobQuery list() {
        return list;
    }

    int number() {
        return number;
    }
}
