package io.twofold.events.community;

import java.util.UUID;

/** What an import had brought was taken back: a notice, since each thing in it has its own events. */
public record CommunityImportTakenBack(UUID communityId, UUID importId, int revision) implements CommunityEvent {

    @Override
    public UUID thingId() {
        return importId;
    }
}
