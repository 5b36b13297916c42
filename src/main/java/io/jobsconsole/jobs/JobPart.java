package io.jobsconsole.jobs;

/** What a job consists of. Each part may come in a form that nobody can read, while the others stand. */
public enum JobPart {
    ID,
    TYPE,
    STATE,
    CORPORA,
    CREATED,
    STARTED,
    ENDED,
    CREATED_BY,
    COMMENT
}
