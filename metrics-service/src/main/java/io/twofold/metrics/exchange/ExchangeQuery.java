package io.twofold.metrics.exchange;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which months; as a parameter: {@code @BeanParam @Valid ExchangeQuery query}.
 *
 * @param months  how many of those that have ended, back from the last one
 * @param minAsOf the {@code updatedAt} of a write that the figures must count
 */
record ExchangeQuery(
        @RestQuery @DefaultValue("12") @Min(1) @Max(120) int months,
        @RestQuery @Nullable Instant minAsOf) {}
