package io.twofold.kit.jobs;

/** Ends a job that cannot go on, and is not tried again: what is in the way is for people to decide. */
public final class HaltedJob extends RuntimeException {

    private final Flaw why;

    /** Thrown with what to do about it. */
    public HaltedJob(String detail) {
        super(detail, null, false, false);
        why = new Flaw(detail);
    }

    Flaw why() {
        return why;
    }
}
