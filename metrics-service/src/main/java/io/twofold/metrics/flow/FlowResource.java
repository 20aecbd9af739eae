package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.csv.Csv;
import io.twofold.metrics.flow.access.Known;
import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.metrics.flow.figures.FlowFigures;
import io.twofold.metrics.flow.figures.FlowView;
import io.twofold.metrics.flow.outlook.Accumulated;
import io.twofold.metrics.flow.outlook.AgeView;
import io.twofold.metrics.flow.outlook.ForecastQuery;
import io.twofold.metrics.flow.outlook.ForecastView;
import io.twofold.metrics.flow.outlook.Outlook;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** What is said alike of processes and of workgroups. */
@Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
abstract class FlowResource {

    private static final List<String> SERVICES = List.of("workgroup-service");

    private final Freshness freshness;
    private final FlowFigures figures;
    private final FlowLists lists;
    private final Outlook outlook;
    private final Known known;
    private final Conditional conditional;

    FlowResource(
            Freshness freshness,
            FlowFigures figures,
            FlowLists lists,
            Outlook outlook,
            Known known,
            Conditional conditional) {
        this.freshness = freshness;
        this.figures = figures;
        this.lists = lists;
        this.outlook = outlook;
        this.known = known;
        this.conditional = conditional;
    }

    abstract Cases cases(UUID id, FlowQuery query);

    /** Ends with 404 where there is none. */
    abstract UUID processOf(Known known, Connection connection, UUID id) throws SQLException;

    @GET
    @Path("flow")
    @Operation(summary = "How its cases flow")
    public RestResponse<FlowView> flow(
            @RestPath UUID id, @BeanParam @Valid FlowQuery query, @RestQuery @Nullable Every every) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            process(connection, id, query);
            return figures.of(connection, cases(id, query), query, every, asOf);
        }));
    }

    @GET
    @Path("step-flow")
    @Operation(summary = "Which step directly follows which, and how long that takes")
    public RestResponse<FigureList<StepPair>> stepFlow(@RestPath UUID id, @BeanParam @Valid FlowQuery query) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            process(connection, id, query);
            return FigureList.of(asOf, query, lists.stepFlow(connection, cases(id, query), query.time()));
        }));
    }

    @GET
    @Path("variants")
    @Operation(summary = "In which sequences of steps its cases go")
    public RestResponse<FigureList<Variant>> variants(
            @RestPath UUID id, @BeanParam @Valid FlowQuery query, @BeanParam @Valid PageRequest page) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            process(connection, id, query);
            var rows = lists.variants(connection, cases(id, query), page.after(), page.rows());
            var shown = Page.of(rows, page, variant -> variant, variant -> Cursor.of(variant.cases(), variant.key()));
            return new FigureList<>(asOf, query.from(), query.to(), null, shown.items(), shown.nextCursor());
        }));
    }

    @GET
    @Path("handovers")
    @Operation(summary = "Between whom work goes")
    public RestResponse<FigureList<Pair>> handovers(
            @RestPath UUID id,
            @RestQuery @DefaultValue("unit") Between by,
            @BeanParam @Valid FlowQuery query,
            @BeanParam @Valid PageRequest page) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            var process = process(connection, id, query);
            if (by == Between.unit) {
                known.mustSeeUnits(connection, process);
            }
            var only = by == Between.unit ? null : known.pairsOf(connection, process);
            var pairs = lists.handovers(connection, cases(id, query), by, only, page.after(), page.rows());
            return paged(asOf, query, by, pairs, page);
        }));
    }

    @GET
    @Path("working-together")
    @Operation(summary = "Who did steps on the same cases")
    public RestResponse<FigureList<Pair>> workingTogether(
            @RestPath UUID id, @BeanParam @Valid FlowQuery query, @BeanParam @Valid PageRequest page) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            var only = known.pairsOf(connection, process(connection, id, query));
            var pairs = lists.workingTogether(connection, cases(id, query), only, page.after(), page.rows());
            return paged(asOf, query, Between.person, pairs, page);
        }));
    }

    @GET
    @Path("cumulative-flow")
    @Operation(summary = "How many cases had been opened and delivered, day by day")
    public RestResponse<FigureList<Accumulated>> cumulativeFlow(
            @RestPath UUID id, @BeanParam @Valid FlowQuery query, @RestQuery @DefaultValue("day") Every every) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            process(connection, id, query);
            return FigureList.of(asOf, query, outlook.accumulated(connection, cases(id, query), query, every));
        }));
    }

    @GET
    @Path("ageing")
    @Operation(summary = "Which cases are open, and how old they are")
    public RestResponse<AgeView> ageing(
            @RestPath UUID id, @BeanParam @Valid FlowQuery query, @BeanParam @Valid PageRequest page) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            process(connection, id, query);
            return outlook.ageing(connection, cases(id, query), query, page, asOf);
        }));
    }

    @GET
    @Path("forecast")
    @Operation(summary = "When cases may be done, and how many by a day")
    public RestResponse<ForecastView> forecast(
            @RestPath UUID id, @BeanParam @Valid FlowQuery query, @BeanParam @Valid ForecastQuery asked) {
        return conditional.answer(freshness.read(SERVICES, query.minAsOf(), (connection, asOf) -> {
            process(connection, id, query);
            var past = outlook.past(query, asOf);
            return outlook.forecast(connection, cases(id, past), past, asked, asOf);
        }));
    }

    /** Ends with 404 where there is none, with 403 where the caller may not see its units, and asks for one. */
    private UUID process(Connection connection, UUID id, FlowQuery query) throws SQLException {
        var process = processOf(known, connection, id);
        if (query.unit() != null) {
            known.mustSeeUnits(connection, process);
        }
        return process;
    }

    private static FigureList<Pair> paged(
            @Nullable Instant asOf, FlowQuery query, Between by, List<Pair> rows, PageRequest page) {
        var shown = Page.of(rows, page, pair -> pair, pair -> Cursor.of(pair.count(), pair.from(), pair.to()));
        return new FigureList<>(asOf, query.from(), query.to(), by, shown.items(), shown.nextCursor());
    }
}
