package io.jobsconsole.web.filter;

/** Descriptions of the filter parameters in OpenAPI. */
public final class FilterDescription {

    public static final String CORPUS =
            "Corpora joined by commas, at most 50; with ! before one, jobs on it are left out. All when absent.";
    public static final String JOB = "One job by its id.";
    public static final String SINCE = "A span such as 90m, 24h or 7d, a day, or a UTC time. 7d when absent.";
    public static final String UNTIL =
            "The moment before which jobs were created, in the words of since. No end when absent.";
    public static final String SORT = "created, waited, ran, ended or state; with - before it the other way round.";
    public static final String STATES =
            "States joined by commas, or a group: active, problem, ended, any. All when absent.";

    public static final String ENDED =
            "When jobs ended: a span such as 24h, or two moments joined by two dots. Looks at jobs created up to 30 days"
                    + " before, unless since is given.";
    public static final String TYPE =
            "rebuild, replace, bulk-delete, bulk-update, unknown or a name as the service has it, joined by commas; ! excludes.";
    public static final String BY =
            "Creators joined by commas; - stands for none, ! excludes. A backslash before a sign takes its meaning.";
    public static final String RAN = "How long jobs ran: >10m, <2s or >10m,<2h. Units are s, m, h and d.";
    public static final String WAITED = "How long jobs waited, in the words of ran.";
    public static final String TEXT = "Part of the id, type, corpus, creator or comment, in upper or lower case.";
    public static final String GROUP =
            "corpus, type, by or day: jobs of one group stand together, the group of the first job first.";

    private FilterDescription() {}
}
