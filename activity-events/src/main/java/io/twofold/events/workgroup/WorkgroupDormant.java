package io.twofold.events.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A workgroup had no work for its dormancy time, and sleeps until work comes back.
 *
 * @param communityId the community that it came from
 */
public record WorkgroupDormant(
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
