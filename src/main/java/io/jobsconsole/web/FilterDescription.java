package io.jobsconsole.web;

/** The filter's parameters as the OpenAPI description says them. */
final class FilterDescription {

    static final String CORPUS = "Corpora joined by commas, at most 50. All when absent.";
    static final String JOB = "One job by its id.";
    static final String SINCE = "A span such as 90m, 24h or 7d, a day, or a UTC time. 7d when absent.";
    static final String SORT = "created, waited, ran or state; with - before it the other way round.";
    static final String STATES = "States joined by commas, or a group: active, problem, ended, any. All when absent.";

    private FilterDescription() {}
}
