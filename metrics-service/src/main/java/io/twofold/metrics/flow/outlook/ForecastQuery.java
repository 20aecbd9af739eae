package io.twofold.metrics.flow.outlook;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What to forecast; as a parameter: {@code @BeanParam @Valid ForecastQuery query}.
 *
 * @param cases when will so many be delivered
 * @param by    how many will be delivered by the end of that day
 */
public record ForecastQuery(
        @RestQuery @DefaultValue("10") @Min(1) @Max(100_000) int cases,
        @RestQuery @Nullable LocalDate by) {}
