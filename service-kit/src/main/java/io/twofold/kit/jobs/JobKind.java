package io.twofold.kit.jobs;

import java.util.UUID;

/** One sort of long work, a bean of the service that does it. */
public interface JobKind {

    /** As it stands in the database: never renamed. */
    String name();

    /** Whether the caller owns what the job is about, and so may see and cancel it. */
    boolean isOwnedByCaller(UUID objectId);

    /**
     * Does the work, from its checkpoint where it has one, and ends with {@link JobRun#complete} or {@link JobRun#fail}.
     * A {@link HaltedJob} ends it; what else it throws is tried again where the database was away, and a few times after
     * the first publication; then it ends the job as failed.
     */
    void run(JobRun run) throws Exception;

    /** In the transaction that ends it as failed after it has published: keeps what is needed to take that back. */
    default void brokeOff(JobRun run) throws Exception {}
}
