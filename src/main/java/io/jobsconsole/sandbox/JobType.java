package io.jobsconsole.sandbox;

import com.fasterxml.jackson.annotation.JsonValue;

enum JobType {
    UNKNOWN,
    CORPUS_REBUILD_VECTOR_INDEX,
    CORPUS_REPLACE_FILTER_ATTRS,
    /** Not in the reference, as new types come without notice. */
    CORPUS_COMPACT;

    @JsonValue
    String wireName() {
        return "JOB__" + name();
    }
}
