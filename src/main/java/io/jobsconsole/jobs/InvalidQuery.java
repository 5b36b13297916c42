package io.jobsconsole.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An address that asks for what cannot be asked. Holds what was typed, so that nothing is lost. */
public class InvalidQuery extends RuntimeException {

    /** The parts of a query that can be wrong, by the parameter that carries them. */
    public enum Field {
        JOB,
        STATES,
        CORPUS,
        SINCE,
        UNTIL,
        SORT,
        LIMIT
    }

    /** What is wrong with a value. */
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
        NOT_A_SORT,
        NOT_A_LIMIT,
        OTHER_NAME,
        NOT_JOINED_BY_COMMAS
    }

    /** One wrong value: where it stands, what is wrong with it, and the value itself. */
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

    /** What stood in each field, split at commas, as it was typed. */
    public Map<Field, List<String>> typed() {
        return typed;
    }
}
