package io.twofold.metrics.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one person gave and got in communities, by months that have ended.
 *
 * @param asOf every write up to that instant is counted
 * @param give over all these months
 * @param get  over all these months
 */
record ExchangeView(@Nullable Instant asOf, Instant from, Instant to, Side give, Side get, List<Month> items) {

    /**
     * @param month as 2026-03
     */
    record Month(String month, Side give, Side get) {}

    /**
     * @param people served, or served by
     * @param times  how often
     * @param by     how often in which way: as ANSWER, COMMENT, READING, ENDORSEMENT, ACCEPTANCE, APPLICATION
     */
    record Side(long people, long times, Map<String, Long> by) {}
}
