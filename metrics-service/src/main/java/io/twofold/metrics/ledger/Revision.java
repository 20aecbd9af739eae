package io.twofold.metrics.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was said once.
 *
 * @param asOf   every write up to that instant was counted
 * @param inputs changes with anything that the figures depend on
 */
public record Revision<F>(int revision, @Nullable Instant asOf, long inputs, F figures) {}
