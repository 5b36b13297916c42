package io.jobsconsole.jobs;

/** A part of a job. One part may be unreadable while the others are shown. */
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
