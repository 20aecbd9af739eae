package io.twofold.metrics.exchange;

import java.time.Clock;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.metrics.csv.Csv;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.identity.Caller;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.time.ZoneOffset.UTC;

@Path("/v1/people/me/exchange")
@Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "Value")
class ExchangeResource {

    private static final List<String> SERVICES = List.of("community-service");

    private final Freshness freshness;
    private final MyExchange exchange;
    private final Caller caller;
    private final Conditional conditional;
    private final Clock clock;

    ExchangeResource(Freshness freshness, MyExchange exchange, Caller caller, Conditional conditional, Clock clock) {
        this.freshness = freshness;
        this.exchange = exchange;
        this.caller = caller;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What I gave to others, and what I got from them")
    public RestResponse<ExchangeView> mine(@BeanParam @Valid ExchangeQuery query) {
        var end = clock.instant().atOffset(UTC).toLocalDate().withDayOfMonth(1);
        var from = end.minusMonths(query.months()).atStartOfDay().toInstant(UTC);
        var to = end.atStartOfDay().toInstant(UTC);
        var me = caller.personId();
        return conditional.answer(freshness.read(
                SERVICES, query.minAsOf(), (connection, asOf) -> exchange.of(connection, me, from, to, asOf)));
    }
}
