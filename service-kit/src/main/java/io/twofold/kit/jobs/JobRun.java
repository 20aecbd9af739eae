package io.twofold.kit.jobs;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.uploads.UploadStream;
import io.twofold.kit.uploads.Uploads;

/**
 * A job in the hands of its kind. What it says about its progress, it says in the caller's transaction, or in one of
 * its own where there is none; once this replica has lost the job, that ends the transaction and the run.
 */
public final class JobRun {

    private final JobRow job;
    private final JobTable table;
    private final Uploads uploads;
    private final ObjectMapper json;
    private final BooleanSupplier isStopping;

    private int version;

    JobRun(JobRow job, JobTable table, Uploads uploads, ObjectMapper json, BooleanSupplier isStopping) {
        this.job = job;
        this.table = table;
        this.uploads = uploads;
        this.json = json;
        this.isStopping = isStopping;
        version = job.version();
    }

    public UUID id() {
        return job.id();
    }

    public UUID objectId() {
        return job.objectId();
    }

    /** What the request asked for. */
    public <P> P parameters(Class<P> type) {
        return read(job.parameters(), type);
    }

    /** What was said with the last publication; null before the first. */
    public <C> @Nullable C checkpoint(Class<C> type) {
        return job.checkpoint() == null ? null : read(job.checkpoint(), type);
    }

    /** The body of the request, from its beginning. */
    public UploadStream upload() throws SQLException {
        return uploads.open(job.id());
    }

    /** Says how far it is, before anything is published. */
    public void progress(long done, long total) {
        table.progress(job.id(), next(), done, total);
    }

    /** First of all in a transaction that publishes: from now on the job cannot be cancelled, and begins again here. */
    public void publish(long done, long total, Object checkpoint) {
        table.publish(job.id(), next(), done, total, write(checkpoint));
    }

    /** Last of all in the transaction that publishes last. */
    public void complete(Object result) {
        table.complete(job.id(), next(), write(result));
    }

    /** Ends it, for its kind before anything is published. */
    public void fail(Flaws flaws) {
        table.fail(job.id(), next(), write(flaws.list()));
    }

    String kind() {
        return job.kind();
    }

    private int next() {
        if (isStopping.getAsBoolean()) {
            throw new LostJob();
        }
        return version++;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
