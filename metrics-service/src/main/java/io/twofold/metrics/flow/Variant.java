package io.twofold.metrics.flow;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A distinct sequence of steps.
 *
 * @param cases how many went this way
 * @param key   stands for the steps in a cursor: hundreds of them are too long for a URL
 */
record Variant(List<String> steps, long cases, @JsonIgnore long key) {}
