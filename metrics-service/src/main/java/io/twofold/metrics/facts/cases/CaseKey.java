package io.twofold.metrics.facts.cases;

import java.util.UUID;

/** Which row of a case. */
public record CaseKey(UUID processId, UUID caseId) {}
