package io.jobsconsole.jobs;

/**
 * A contradiction or surprise in what the service reported about a job. The console marks it and never hides or
 * corrects it.
 */
public enum Anomaly {
    STARTED_BEFORE_CREATED,
    ENDED_BEFORE_STARTED,
    /** The state says that the job has ended, but the end time is missing. */
    ENDED_WITHOUT_TIME,
    /** The creation time is more than a minute in the future: the clocks of service and console differ. */
    CREATED_IN_FUTURE,
    /** The console does not know the job type. */
    UNKNOWN_TYPE
}
