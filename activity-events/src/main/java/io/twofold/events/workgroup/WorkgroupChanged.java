package io.twofold.events.workgroup;

import java.util.UUID;

/** A workgroup has other settings than before: all of them, as they are now. */
public record WorkgroupChanged(UUID processId, UUID workgroupId, int revision, String name) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return workgroupId;
    }

    @Override
    public UUID key() {
        return workgroupId;
    }
}
