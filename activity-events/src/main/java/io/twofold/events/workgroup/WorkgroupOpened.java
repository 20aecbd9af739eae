package io.twofold.events.workgroup;

import java.util.UUID;

/** A workgroup was opened for a process. */
public record WorkgroupOpened(UUID processId, UUID workgroupId, int revision, String name) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return workgroupId;
    }

    @Override
    public UUID key() {
        return workgroupId;
    }
}
