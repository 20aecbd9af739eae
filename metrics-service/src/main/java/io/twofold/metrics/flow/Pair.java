package io.twofold.metrics.flow;

/** Two people or formal units, and how often: how many hand-overs, or on how many cases both did a step. */
record Pair(String from, String to, long count) {}
