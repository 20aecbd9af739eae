package io.twofold.metrics.observations;

import java.time.Instant;

/**
 * What became of what a system saw.
 *
 * @param added   what is new
 * @param known   what was told before
 * @param skipped what is of one person alone, or about somebody who was erased
 */
record Observed(int added, int known, int skipped, Instant updatedAt) {}
