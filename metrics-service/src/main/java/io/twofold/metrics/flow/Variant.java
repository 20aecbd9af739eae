package io.twofold.metrics.flow;

import java.util.List;

/**
 * A distinct sequence of steps.
 *
 * @param cases how many went this way
 */
record Variant(List<String> steps, long cases) {}
