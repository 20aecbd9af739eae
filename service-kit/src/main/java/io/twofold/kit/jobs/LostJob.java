package io.twofold.kit.jobs;

/** This replica must not go on: the job was cancelled, another has taken it over, or the replica stops. */
final class LostJob extends RuntimeException {

    LostJob() {
        super("Somebody else decides about this job now", null, false, false);
    }
}
