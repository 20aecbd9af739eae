package io.twofold.metrics.facts.rows;

import java.util.List;
import java.util.UUID;

/** A sequence of steps of a process, and which of them it has twice or more. */
public record Way(UUID processId, List<String> steps, List<String> reworked) {}
