package io.twofold.metrics.value;

import java.time.Instant;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.value.figures.Period;

/**
 * The period of a community's value; as a parameter: {@code @BeanParam @Valid ValueQuery query}.
 *
 * @param from    what was done then or later
 * @param to      what was done before, and who is a member then
 * @param every   also as a time series of these stretches
 * @param minAsOf the {@code updatedAt} of a write that the figures must count
 */
record ValueQuery(
        @RestQuery @Nullable Instant from,
        @RestQuery @Nullable Instant to,
        @RestQuery @Nullable Every every,
        @RestQuery @Nullable Instant minAsOf) {

    Period period() {
        return new Period(from, to);
    }
}
