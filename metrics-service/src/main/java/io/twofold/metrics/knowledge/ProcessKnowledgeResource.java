package io.twofold.metrics.knowledge;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.metrics.csv.Csv;
import io.twofold.metrics.knowledge.KnowledgeEffects.Owner;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/processes/{id}/knowledge-effect")
@Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "Flow")
class ProcessKnowledgeResource {

    private final KnowledgeReading reading;

    ProcessKnowledgeResource(KnowledgeReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "How cases with knowledge went, against cases without")
    public RestResponse<KnowledgeEffectView> find(@RestPath UUID id, @BeanParam @Valid KnowledgeQuery query) {
        return reading.answer(Owner.PROCESS, id, query);
    }
}
