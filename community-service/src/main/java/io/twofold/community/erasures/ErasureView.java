package io.twofold.community.erasures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far the erasure of a person is, as the API shows it.
 *
 * @param complete  whether every service has done its part
 * @param completed the services that have
 */
record ErasureView(UUID id, boolean complete, List<String> completed, Instant createdAt, Instant updatedAt) {

    private static final List<String> SERVICES = List.of("community-service", "workgroup-service", "metrics-service");

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.completed().containsAll(SERVICES),
                erasure.completed(),
                erasure.createdAt(),
                erasure.updatedAt());
    }
}
