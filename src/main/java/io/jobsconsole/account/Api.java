package io.jobsconsole.account;

import io.jobsconsole.jobs.CorpusIdFormat;

/** The versions of the jobs API. */
public enum Api {
    /** {@code POST /v1/list-jobs} */
    V1,
    /** {@code GET /v2/jobs} */
    V2;

    /** How corpora are named in it. */
    public CorpusIdFormat corpusForm() {
        return switch (this) {
            case V1 -> CorpusIdFormat.NUMBER;
            case V2 -> CorpusIdFormat.KEY;
        };
    }
}
