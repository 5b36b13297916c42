package io.jobsconsole.sandbox.store;

/** The job types of both versions. Version 1 is older than the bulk types and reports them as unknown. */
public enum JobType {
    UNKNOWN("JOB__UNKNOWN", "unknown"),
    CORPUS_REBUILD_VECTOR_INDEX("JOB__CORPUS_REBUILD_VECTOR_INDEX", "rebuild_vector_index"),
    CORPUS_REPLACE_FILTER_ATTRS("JOB__CORPUS_REPLACE_FILTER_ATTRS", "replace_filter_attributes"),
    BULK_DELETE_DOCUMENTS("JOB__UNKNOWN", "bulk_delete_documents"),
    BULK_UPDATE_DOCUMENT_METADATA("JOB__UNKNOWN", "bulk_update_document_metadata"),
    /** Not in the reference: new types appear without notice. */
    CORPUS_COMPACT("JOB__CORPUS_COMPACT", "compact_corpus");

    public final String nameInV1;
    public final String nameInV2;

    JobType(String nameInV1, String nameInV2) {
        this.nameInV1 = nameInV1;
        this.nameInV2 = nameInV2;
    }
}
