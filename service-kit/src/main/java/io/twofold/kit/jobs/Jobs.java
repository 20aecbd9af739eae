package io.twofold.kit.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.kit.time.Ids;
import io.twofold.kit.uploads.Uploads;
import io.twofold.web.identity.Caller;

import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;
import static org.jboss.resteasy.reactive.RestResponse.Status.ACCEPTED;

/** Begins long work. */
@ApplicationScoped
public class Jobs {

    private final JobTable table;
    private final JobWorkers workers;
    private final Uploads uploads;
    private final Ids ids;
    private final Caller caller;
    private final ObjectMapper json;
    private final JobPath path;

    Jobs(JobTable table, JobWorkers workers, Uploads uploads, Ids ids, Caller caller, ObjectMapper json, JobPath path) {
        this.table = table;
        this.workers = workers;
        this.uploads = uploads;
        this.ids = ids;
        this.caller = caller;
        this.json = json;
        this.path = path;
    }

    /**
     * Keeps what is uploaded and begins a job of this kind with it, for the caller. Outside of a transaction: an upload
     * takes as long as it takes. The answer is 202 with the job's address.
     */
    public RestResponse<JobView> start(String kind, UUID objectId, Object parameters, InputStream upload)
            throws IOException, SQLException {
        return start(kind, objectId, _ -> parameters, upload);
    }

    /**
     * The same with parameters that say who began it: that is asked in the transaction that keeps it, since they may have
     * been erased during the upload.
     */
    public RestResponse<JobView> start(String kind, UUID objectId, Function<UUID, ?> parameters, InputStream upload)
            throws IOException, SQLException {
        var id = ids.next();
        uploads.keep(id, upload);
        var job = QuarkusTransaction.requiringNew().call(() -> {
            var person = caller.personIdNow();
            table.insert(id, kind, objectId, person, json.writeValueAsString(parameters.apply(person)));
            return table.find(id).orElseThrow();
        });
        workers.wake();
        return ResponseBuilder.create(ACCEPTED, JobView.of(job))
                .header(LOCATION, path.of(id))
                .header(RETRY_AFTER, 1)
                .build();
    }

    /** Whether one of this kind still has to be done, or is being done, with this. */
    public boolean isUnderWay(String kind, UUID objectId) {
        return table.isUnderWay(kind, objectId);
    }
}
