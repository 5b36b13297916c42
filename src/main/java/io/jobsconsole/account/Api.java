package io.jobsconsole.account;

/** The versions of the jobs API. */
public enum Api {
    /** {@code POST /v1/list-jobs} */
    V1,
    /** {@code GET /v2/jobs} */
    V2
}
