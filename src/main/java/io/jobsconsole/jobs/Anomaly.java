package io.jobsconsole.jobs;

/**
 * A contradiction or surprise in what the service reported about a job. The console marks it and never hides or
 * corrects it.
 */
public enum Anomaly {
    STARTED_BEFORE_CREATED,
    ENDED_BEFORE_STARTED,
    /** The job has no start that could lie between. */
    ENDED_BEFORE_CREATED,
    QUEUED_WITH_START,
    RUNNING_WITHOUT_START,
    /** A job that will be retried may have the end of its last try, and is none of these. */
    UNENDED_WITH_END,
    /** The state says that the job has ended, but the end time is missing. */
    ENDED_WITHOUT_TIME,
    /** The creation time is more than a minute in the future: the clocks of service and console differ. */
    CREATED_IN_FUTURE,
    /** The same of the end, where the creation is not in the future. */
    ENDED_IN_FUTURE,
    /** The console does not know the job type. */
    UNKNOWN_TYPE
}
