package io.twofold.workgroup.imports;

/**
 * What a log brought.
 *
 * @param events  of cases
 * @param steps   how many of these complete a step
 * @param skipped how many events belong to no case
 * @param known   how many were there before, and are as they were
 */
record ImportResult(int cases, int events, int steps, int people, int skipped, int known) {}
