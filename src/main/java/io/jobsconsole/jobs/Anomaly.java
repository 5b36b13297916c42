package io.jobsconsole.jobs;

/** What does not fit together in what the service reported about a job. It is flagged, never hidden or mended. */
public enum Anomaly {
    STARTED_BEFORE_CREATED,
    ENDED_BEFORE_STARTED,
    /** Over by its state, without a time of its end. */
    ENDED_WITHOUT_TIME,
    /** The clocks of service and console differ by more than a minute. */
    CREATED_IN_FUTURE,
    /** A type that this console has no words for. */
    UNKNOWN_TYPE
}
