package io.twofold.events.workgroup;

import java.util.UUID;

/** What an import had brought was taken back: a notice, since each thing in it has its own events. */
public record LogTakenBack(UUID processId, UUID importId, int revision) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return importId;
    }
}
