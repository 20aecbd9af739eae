package io.twofold.workgroup.imports;

import java.util.UUID;

/** A step as it stands in the database. */
record StepRow(UUID caseId, LogStep step, boolean removed, int version) {}
