package io.twofold.workgroup.processes;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/processes/{id}/rates")
@Produces(APPLICATION_JSON)
@Tag(name = "Processes")
class RatesResource {

    private final ProcessRepository processes;
    private final ProcessAccess access;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    RatesResource(
            ProcessRepository processes, ProcessAccess access, Conditional conditional, Outbox outbox, WriteTime now) {
        this.processes = processes;
        this.access = access;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read what time and deliveries of a process are worth")
    public RestResponse<RatesView> find(@RestPath UUID id) {
        access.maySeeRates(id);
        return seen(processes.require(id));
    }

    @PUT
    @Transactional
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Set the rates from a day on, in place of those that begin on the same day")
    public RestResponse<RatesView> set(@RestPath UUID id, @Valid Rates rates) {
        var process = processes.lock(id);
        access.mustBeOwner(id);
        conditional.mustMatch(process.tag());
        process.setRates(rates, now.instant()).ifPresent(outbox::append);
        processes.flush(); // or the answer would carry the tag of the state before
        return seen(process);
    }

    private RestResponse<RatesView> seen(ProcessDefinition process) {
        return conditional.answer(process.tag(), new RatesView(process.rates(), process.updatedAt()));
    }
}
