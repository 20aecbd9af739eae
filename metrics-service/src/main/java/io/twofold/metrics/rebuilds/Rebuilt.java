package io.twofold.metrics.rebuilds;

/**
 * What a rebuild came to.
 *
 * @param records of the topics that the figures are made of now
 */
record Rebuilt(long records) {}
