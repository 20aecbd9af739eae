package io.twofold.metrics.facts;

import java.util.UUID;

/** Which row of a case. */
record CaseKey(UUID processId, UUID caseId) {}
