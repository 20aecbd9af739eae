package io.twofold.kit.jobs;

/** How far a job is. */
enum JobState {
    QUEUED,
    RUNNING,
    /** All of it is durable and published. */
    COMPLETED,
    /** Nothing of it was done, for the problems that it names. */
    FAILED,
    CANCELLED
}
