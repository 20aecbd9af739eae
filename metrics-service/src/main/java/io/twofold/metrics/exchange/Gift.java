package io.twofold.metrics.exchange;

import java.time.YearMonth;
import java.util.UUID;

/**
 * What somebody's contributions gave to somebody else in a month.
 *
 * @param times    how often they served them
 * @param external of these, between two known formal units that differ
 * @param internal of these, within one formal unit
 */
public record Gift(YearMonth month, UUID giver, UUID receiver, long times, long external, long internal) {}
