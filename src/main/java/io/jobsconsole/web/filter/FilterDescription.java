package io.jobsconsole.web.filter;

/** Descriptions of the filter parameters in OpenAPI. */
public final class FilterDescription {

    public static final String CORPUS = "Corpora joined by commas, at most 50. All when absent.";
    public static final String JOB = "One job by its id.";
    public static final String SINCE = "A span such as 90m, 24h or 7d, a day, or a UTC time. 7d when absent.";
    public static final String UNTIL =
            "The moment before which jobs were created, in the words of since. No end when absent.";
    public static final String SORT = "created, waited, ran or state; with - before it the other way round.";
    public static final String STATES =
            "States joined by commas, or a group: active, problem, ended, any. All when absent.";

    private FilterDescription() {}
}
