package io.twofold.workgroup.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a case is delivered, or given up.
 *
 * @param at      when it was: now, unless said
 * @param outcome absent: delivered, and nobody says how
 */
record DeliverCase(@Nullable Instant at, @Nullable CaseEnd outcome) {}
