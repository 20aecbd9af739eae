package io.twofold.metrics.knowledge;

import java.time.Instant;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are compared; as a parameter: {@code @BeanParam @Valid KnowledgeQuery query}.
 *
 * @param from    cases delivered then or later
 * @param to      cases delivered before
 * @param minAsOf the {@code updatedAt} of a write that the figures must count
 */
record KnowledgeQuery(
        @RestQuery @Nullable Instant from,
        @RestQuery @Nullable Instant to,
        @RestQuery @Nullable Instant minAsOf) {

    KnowledgeEffects.Period period() {
        return new KnowledgeEffects.Period(from, to);
    }
}
