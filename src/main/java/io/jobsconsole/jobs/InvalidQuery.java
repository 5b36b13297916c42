package io.jobsconsole.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A list address with invalid parameters. It keeps the submitted values, so that the form can show them again. */
public class InvalidQuery extends RuntimeException {

    /** The parameters that can be invalid. */
    public enum Field {
        JOB,
        STATES,
        CORPUS,
        SINCE,
        UNTIL,
        ENDED,
        TYPE,
        BY,
        RAN,
        WAITED,
        TEXT,
        GROUP,
        SORT,
        LIMIT
    }

    /** The reason why a value is invalid. */
    public enum Reason {
        JOB_TOO_LONG,
        NOT_A_STATE,
        NOT_A_CORPUS,
        NOT_A_CORPUS_KEY,
        TOO_MANY_CORPORA,
        NOT_A_TIME,
        TOO_FAR_BACK,
        IN_THE_FUTURE,
        NOT_AFTER_SINCE,
        NOT_A_RANGE,
        ENDS_BEFORE_IT_BEGINS,
        ENDED_IN_THE_FUTURE,
        NOT_A_NAME,
        NAME_TOO_LONG,
        TOO_MANY_NAMES,
        NOT_A_DURATION,
        TEXT_TOO_LONG,
        NOT_A_GROUP,
        NOT_A_SORT,
        NOT_A_LIMIT,
        OTHER_NAME,
        NOT_JOINED_BY_COMMAS
    }

    /** One invalid value: its parameter, the reason, and the value itself. */
    public record Problem(Field field, Reason reason, String value) {}

    private final transient List<Problem> problems;
    private final transient Map<Field, List<String>> typed;

    InvalidQuery(List<Problem> problems, Map<Field, List<String>> typed) {
        super(
                problems.stream().map(problem -> problem.reason().name()).collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
        this.typed = Map.copyOf(typed);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The submitted values of each field, split at commas. */
    public Map<Field, List<String>> typed() {
        return typed;
    }
}
