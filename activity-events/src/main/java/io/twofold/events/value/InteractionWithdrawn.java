package io.twofold.events.value;

import java.util.UUID;

/**
 * What was told of an interaction was taken back. Told again, the interaction has its next revision.
 *
 * @param pairId the two of them, whoever of them it came from
 */
public record InteractionWithdrawn(UUID interactionId, int revision, UUID pairId) implements ValueEvent {

    @Override
    public UUID thingId() {
        return interactionId;
    }

    @Override
    public UUID key() {
        return pairId;
    }
}
