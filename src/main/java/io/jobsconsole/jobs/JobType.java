package io.jobsconsole.jobs;

/** What a job does. */
public enum JobType {
    REBUILD_VECTOR_INDEX,
    REPLACE_FILTER_ATTRIBUTES,
    UNKNOWN
}
