package io.twofold.events.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A workgroup was opened for a process.
 *
 * @param communityId the community that it came from
 */
public record WorkgroupOpened(
        UUID processId,
        UUID workgroupId,
        int revision,
        String name,
        WorkgroupState state,
        @Nullable UUID communityId) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return workgroupId;
    }

    @Override
    public UUID key() {
        return workgroupId;
    }
}
