package io.twofold.metrics.units;

import java.time.Instant;

/**
 * @param added   what is new, or otherwise than before
 * @param known   what was known just so
 * @param skipped what is about people who were erased
 */
record Assigned(int added, int known, int skipped, Instant updatedAt) {}
