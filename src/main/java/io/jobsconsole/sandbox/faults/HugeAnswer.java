package io.jobsconsole.sandbox.faults;

import io.jobsconsole.sandbox.service.ApiVersion;
import io.vertx.core.http.HttpServerResponse;

/** A valid answer of 50 MB with its length announced, sent no faster than the client reads. */
class HugeAnswer {

    private static final String JOB = "{\"id\":\"job_0123456789ab\"}";
    private static final String MANY_JOBS = (JOB + ",").repeat(1_000);
    private static final String END = JOB + "]}";
    private static final int TIMES = 50_000_000 / MANY_JOBS.length();

    private final String beginning;
    private final HttpServerResponse response;
    private int left = TIMES;

    HugeAnswer(ApiVersion version, HttpServerResponse response) {
        this.beginning = version.beginning;
        this.response = response;
    }

    void send() {
        var length = beginning.length() + TIMES * MANY_JOBS.length() + END.length();
        response.putHeader("Content-Length", "" + length).write(beginning);
        pour();
    }

    private void pour() {
        while (left > 0 && !response.closed() && !response.writeQueueFull()) {
            response.write(MANY_JOBS);
            left--;
        }
        if (response.closed()) return;
        if (left > 0) response.drainHandler(drained -> pour());
        else response.end(END);
    }
}
