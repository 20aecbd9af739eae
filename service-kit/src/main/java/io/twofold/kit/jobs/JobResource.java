package io.twofold.kit.jobs;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.arc.All;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.uploads.Uploads;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.ETag;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

import static io.twofold.kit.jobs.JobProblem.NOT_FOUND;
import static io.twofold.kit.jobs.JobProblem.TOO_LATE;
import static io.twofold.web.identity.Role.ADMIN;
import static jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/jobs/{service}/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Jobs")
class JobResource {

    private final JobTable jobs;
    private final List<JobKind> kinds;
    private final JobPath path;
    private final Uploads uploads;
    private final Caller caller;
    private final Conditional conditional;

    JobResource(
            JobTable jobs,
            @All List<JobKind> kinds,
            JobPath path,
            Uploads uploads,
            Caller caller,
            Conditional conditional) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.path = path;
        this.uploads = uploads;
        this.caller = caller;
        this.conditional = conditional;
    }

    @GET
    @Operation(summary = "Read how far long work is; poll it with If-None-Match")
    public RestResponse<JobView> find(@RestPath String service, @RestPath UUID id) {
        var job = settled(require(service, id));
        var answer = conditional.answer(ETag.of(id, job.version()), JobView.of(job));
        switch (job.state()) {
            case QUEUED, RUNNING -> answer.getHeaders().add(RETRY_AFTER, 1);
            case COMPLETED, FAILED, CANCELLED -> {}
        }
        return answer;
    }

    // Without If-Match: whoever cancels does not want to know how far it is.
    @DELETE
    @Operation(summary = "Cancel it, which is possible until it begins to publish")
    public void cancel(@RestPath String service, @RestPath UUID id) throws SQLException {
        var job = require(service, id);
        if (job.state() != JobState.CANCELLED) {
            if (!jobs.cancel(id)) {
                throw new ProblemException(TOO_LATE, "It has ended or begun to publish: see GET " + path.of(id));
            }
            uploads.forget(id);
        }
    }

    private JobRow require(String service, UUID id) {
        return jobs.find(id)
                .filter(job -> path.isOf(service) && isVisible(job))
                .orElseThrow(() -> new ProblemException(NOT_FOUND, "Follow the Location of the answer that began it."));
    }

    private boolean isVisible(JobRow job) {
        return job.startedBy().equals(caller.personId())
                || caller.is(ADMIN)
                || kinds.stream()
                        .anyMatch(kind -> kind.name().equals(job.kind()) && kind.isOwnedByCaller(job.objectId()));
    }

    // Here, since nobody but a reader needs to know: all of it is written, and its events are on their way.
    private JobRow settled(JobRow job) {
        if (!job.isWritten()) {
            return job;
        }
        jobs.settle(job.id());
        return jobs.find(job.id()).orElseThrow();
    }
}
