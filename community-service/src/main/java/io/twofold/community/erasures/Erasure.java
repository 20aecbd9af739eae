package io.twofold.community.erasures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a person is to be forgotten.
 *
 * @param completed the services that have done their part
 */
record Erasure(UUID id, UUID personId, UUID replacedBy, List<String> completed, Instant createdAt, Instant updatedAt) {}
