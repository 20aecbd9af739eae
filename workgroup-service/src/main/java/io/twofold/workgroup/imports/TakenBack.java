package io.twofold.workgroup.imports;

/**
 * What was taken back.
 *
 * @param cases those of which nothing remains
 * @param steps or transitions that complete none
 */
record TakenBack(int cases, int steps) {}
