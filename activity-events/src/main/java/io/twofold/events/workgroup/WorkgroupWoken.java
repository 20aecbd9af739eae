package io.twofold.events.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Work came back to a dormant workgroup, or its reshaping was declined.
 *
 * @param communityId the community that it came from
 */
public record WorkgroupWoken(
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
