package io.twofold.metrics.knowledge;

import java.time.Instant;

import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Time;

/**
 * Which cases are compared; as a parameter: {@code @BeanParam @Valid KnowledgeQuery query}.
 *
 * @param from    cases delivered then or later
 * @param to      cases delivered before
 * @param time    which time durations count
 * @param minAsOf the {@code updatedAt} of a write that the figures must count
 */
record KnowledgeQuery(
        @RestQuery @Nullable Instant from,
        @RestQuery @Nullable Instant to,
        @RestQuery @DefaultValue("elapsed") Time time,
        @RestQuery @Nullable Instant minAsOf) {

    KnowledgeEffects.Period period() {
        return new KnowledgeEffects.Period(from, to, time);
    }
}
