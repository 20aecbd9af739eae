package io.twofold.metrics.flow.figures;

import java.time.Instant;

import io.twofold.metrics.flow.cases.Durations;
import io.twofold.metrics.flow.cases.Share;

/**
 * One stretch of a time series.
 *
 * @param workInProgress at its end
 * @param leadTime       of the cases delivered in it, as what follows
 */
record Stretch(
        Instant from,
        Instant to,
        long arrivals,
        long deliveries,
        long workInProgress,
        Durations leadTime,
        Share onTime,
        Share firstTimeRight) {}
