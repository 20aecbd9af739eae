package io.twofold.kit.identification;

import java.time.Instant;

/**
 * What was said.
 *
 * @param identified how many names are now known otherwise than before
 * @param known      how many were known just so
 */
public record Identified(int identified, int known, Instant updatedAt) {}
