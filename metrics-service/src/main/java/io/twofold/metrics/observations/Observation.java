package io.twofold.metrics.observations;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That somebody had to do with somebody else; its id is made from all of it.
 *
 * @param at null where that was not told
 */
record Observation(
        UUID id, UUID from, UUID to, String kind, @Nullable Instant at, double weight) {}
