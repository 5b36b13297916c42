package io.jobsconsole.account;

import io.jobsconsole.jobs.CorpusIdFormat;
import io.jobsconsole.jobs.JobIdPathSegment;

/** The versions of the jobs API. */
public enum Api {
    /** {@code POST /v1/list-jobs} */
    V1,
    /** {@code GET /v2/jobs} */
    V2;

    /**
     * Whether a job can be asked for by its id. Nobody knows the id of which a part could not be read, and stands as
     * U+FFFD.
     */
    public boolean canFind(String id) {
        var isKnown = !id.isEmpty() && id.length() <= JobIdPathSegment.LONGEST && id.indexOf('\uFFFD') < 0;
        return isKnown && (this == V1 || JobIdPathSegment.isPathSegment(id));
    }

    /** How corpora are named in it. */
    public CorpusIdFormat corpusForm() {
        return switch (this) {
            case V1 -> CorpusIdFormat.NUMBER;
            case V2 -> CorpusIdFormat.KEY;
        };
    }
}
