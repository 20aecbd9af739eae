package io.twofold.events.community;

import java.util.UUID;

/**
 * A whole community was imported: a notice, since each thing in it has its own events.
 *
 * @param skipped how many things could not be taken
 */
public record CommunityImported(
        UUID communityId,
        UUID importId,
        int revision,
        int people,
        int questions,
        int answers,
        int comments,
        int endorsements,
        int skipped)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return importId;
    }
}
