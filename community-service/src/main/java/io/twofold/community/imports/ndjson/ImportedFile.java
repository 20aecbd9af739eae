package io.twofold.community.imports.ndjson;

import java.util.UUID;

/** A file on its way into a community. */
record ImportedFile(UUID communityId, UUID importId, Survey survey, FileIds ids) {}
