package io.twofold.workgroup.playbooks;

import java.time.Instant;
import java.util.UUID;

/** That a note was used on a case, as the API shows it. */
record UseView(UUID id, UUID noteId, UUID caseId, UUID usedBy, Instant at) {}
