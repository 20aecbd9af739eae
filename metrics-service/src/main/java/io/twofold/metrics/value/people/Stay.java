package io.twofold.metrics.value.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * How long somebody was a member.
 *
 * @param left null where they still are
 */
record Stay(UUID person, Instant joined, @Nullable Instant left) {

    /** Who was a member at an instant. */
    static Set<UUID> at(Instant time, List<Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.joined.isBefore(time) && (stay.left == null || !stay.left.isBefore(time)))
                .map(Stay::person)
                .collect(toSet());
    }
}
