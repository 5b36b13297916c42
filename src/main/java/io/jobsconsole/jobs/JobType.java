package io.jobsconsole.jobs;

/** The kinds of work that a job does. */
public enum JobType {
    REBUILD_VECTOR_INDEX,
    REPLACE_FILTER_ATTRIBUTES,
    /** Only in version 2, like the next one. */
    BULK_DELETE_DOCUMENTS,
    BULK_UPDATE_DOCUMENT_METADATA,
    UNKNOWN
}
