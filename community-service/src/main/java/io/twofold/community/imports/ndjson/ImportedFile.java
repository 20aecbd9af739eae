package io.twofold.community.imports.ndjson;

import java.util.UUID;

import io.twofold.community.imports.ndjson.reading.LineSurvey;

/** A file on its way into a community. */
record ImportedFile(UUID communityId, UUID importId, LineSurvey survey, FileIds ids) {}
