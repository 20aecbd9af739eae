package io.twofold.workgroup.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.CaseOutcome;

/**
 * That a case is delivered.
 *
 * @param at      when it was: now, unless said
 * @param outcome absent: nobody says
 */
record DeliverCase(@Nullable Instant at, @Nullable CaseOutcome outcome) {}
