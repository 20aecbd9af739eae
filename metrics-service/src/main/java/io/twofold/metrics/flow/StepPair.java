package io.twofold.metrics.flow;

/**
 * A step that directly follows another.
 *
 * @param p50WaitSeconds from completion to completion
 */
record StepPair(String from, String to, long count, double p50WaitSeconds, double p95WaitSeconds) {}
