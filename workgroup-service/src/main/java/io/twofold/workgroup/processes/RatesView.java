package io.twofold.workgroup.processes;

import java.time.Instant;
import java.util.List;

/**
 * The rates of a process.
 *
 * @param items the oldest first
 */
record RatesView(List<Rates> items, Instant updatedAt) {}
