package io.twofold.workgroup.notes;

import java.time.Instant;
import java.util.UUID;

/** A note on a case as the API shows it. */
record CaseNoteView(UUID id, UUID caseId, UUID authorId, String text, Instant createdAt) {}
