package io.twofold.events.value;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody did something with somebody else, seen in another system.
 *
 * @param pairId the two of them, whoever of them it came from
 * @param from whose act it was
 * @param to whom it was for
 * @param kind what it was, in the word of the system that saw it
 * @param at when it happened
 * @param weight so much of it
 * @param source the system that saw it
 * @param importId the import that brought it
 */
public record InteractionObserved(
        UUID interactionId,
        int revision,
        UUID pairId,
        UUID from,
        UUID to,
        String kind,
        Instant at,
        double weight,
        String source,
        @Nullable UUID importId)
        implements ValueEvent {

    /** The same for both directions. */
    public static UUID pairOf(UUID one, UUID other) {
        return new UUID(
                one.getMostSignificantBits() ^ other.getMostSignificantBits(),
                one.getLeastSignificantBits() ^ other.getLeastSignificantBits());
    }

    @Override
    public UUID thingId() {
        return interactionId;
    }

    @Override
    public UUID key() {
        return pairId;
    }
}
