package io.jobsconsole.jobs;

/** What a job does. */
public enum JobType {
    REBUILD_VECTOR_INDEX,
    REPLACE_FILTER_ATTRIBUTES,
    /** Known to version 2 alone, as is the next. */
    BULK_DELETE_DOCUMENTS,
    BULK_UPDATE_DOCUMENT_METADATA,
    UNKNOWN
}
