package io.twofold.community.imports.formats;

import java.io.IOException;
import java.sql.SQLException;

import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobRun;

/** A way in which a whole community is written down. */
public interface ImportFormat {

    /** As the request names it. */
    String name();

    /** Reads all of it for what is wrong with it, and writes nothing. */
    Writing survey(JobRun run, Flaws flaws) throws SQLException;

    /** The second reading, of something that nothing is wrong with. */
    interface Writing {

        /** In short transactions, from the job's checkpoint on. */
        Brought write() throws SQLException, IOException;
    }

    /**
     * All that was written.
     *
     * @param done       of the job's progress
     * @param checkpoint the job's last
     */
    record Brought(long done, ImportResult sum, Object checkpoint) {}
}
