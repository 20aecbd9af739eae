package io.twofold.metrics.flow.cases;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseOutcome;

/**
 * Which cases figures are about; as a parameter: {@code @BeanParam @Valid FlowQuery query}.
 *
 * @param from      cases delivered then or later; with neither this nor {@code to}, open cases count too
 * @param to        cases delivered before
 * @param workgroup whose cases
 * @param unit      cases that have a step of this formal unit
 * @param step      cases that have this step
 * @param outcome   cases delivered so
 * @param time      which time durations count
 * @param minAsOf   the {@code updatedAt} of a write that the figures must count
 */
public record FlowQuery(
        @RestQuery @Nullable Instant from,
        @RestQuery @Nullable Instant to,
        @RestQuery @Nullable UUID workgroup,
        @RestQuery @Size(max = 500) @Nullable String unit,
        @RestQuery @Size(max = 500) @Nullable String step,
        @RestQuery @Nullable CaseOutcome outcome,
        @RestQuery @DefaultValue("elapsed") Time time,
        @RestQuery @Nullable Instant minAsOf) {

    /** The same cases, delivered in another period. */
    public FlowQuery within(@Nullable Instant begin, @Nullable Instant end) {
        return new FlowQuery(begin, end, workgroup, unit, step, outcome, time, minAsOf);
    }
}
