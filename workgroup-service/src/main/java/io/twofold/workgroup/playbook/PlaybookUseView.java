package io.twofold.workgroup.playbook;

import java.time.Instant;
import java.util.UUID;

/** That a note was used on a case, as the API shows it. */
record PlaybookUseView(UUID id, UUID noteId, UUID caseId, UUID personId, Instant usedAt) {}
