package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.csv.Csv;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.metrics.knowledge.KnowledgeEffects;
import io.twofold.metrics.value.figures.Cycle;
import io.twofold.web.conditional.Conditional;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/communities/{id}/value")
@Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "Value")
class ValueResource {

    private static final List<String> SERVICES = List.of("community-service");
    private static final List<String> WITH_CASES = List.of("community-service", "workgroup-service");

    private final Freshness freshness;
    private final CommunityAccess access;
    private final CommunityValue value;
    private final ValueSeries series;
    private final KnowledgeEffects effects;
    private final Conditional conditional;

    ValueResource(
            Freshness freshness,
            CommunityAccess access,
            CommunityValue value,
            ValueSeries series,
            KnowledgeEffects effects,
            Conditional conditional) {
        this.freshness = freshness;
        this.access = access;
        this.value = value;
        this.series = series;
        this.effects = effects;
        this.conditional = conditional;
    }

    @GET
    @Operation(summary = "What a community is worth")
    public RestResponse<ValueView> find(@RestPath UUID id, @BeanParam @Valid ValueQuery query) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            access.mustRead(connection, id);
            return ValueView.of(asOf, value.of(connection, id, query.period()), series(connection, id, query));
        }));
    }

    @GET
    @Path("{cycle}")
    @Operation(summary = "One cycle of what a community is worth")
    public RestResponse<CycleView> cycle(@RestPath UUID id, @RestPath Cycle cycle, @BeanParam @Valid ValueQuery query) {
        var services = cycle == Cycle.realised ? WITH_CASES : SERVICES;
        return conditional.answer(freshness.read(services, query.minAsOf(), (connection, asOf) -> {
            access.mustRead(connection, id);
            var effect = cycle == Cycle.realised
                    ? effects.ofCommunity(connection, id, query.from(), query.to(), asOf)
                    : null;
            return CycleView.of(
                    asOf, cycle, value.of(connection, id, query.period()), effect, series(connection, id, query));
        }));
    }

    private @Nullable List<Value> series(Connection connection, UUID id, ValueQuery query) throws SQLException {
        return query.every() == null ? null : series.of(connection, id, query.period(), query.every());
    }
}
