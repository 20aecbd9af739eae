package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.ReshapeRefusal;

/**
 * A workgroup cannot become a community, and comes back to life in workgroup-service.
 *
 * @param workgroupId the workgroup that was to become one
 * @param revision that of the workgroup-reshaped which this answers
 */
public record WorkgroupReshapeDeclined(UUID communityId, UUID workgroupId, int revision, ReshapeRefusal reason)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return workgroupId;
    }
}
