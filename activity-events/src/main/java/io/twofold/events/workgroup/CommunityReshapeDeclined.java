package io.twofold.events.workgroup;

import java.util.UUID;

import io.twofold.events.ReshapeRefusal;

/**
 * A community cannot become a workgroup, and comes back to life in community-service.
 *
 * @param communityId the community that was to become one
 * @param revision that of the community-reshaped which this answers
 * @param workgroupId the workgroup that it would have become
 */
public record CommunityReshapeDeclined(
        UUID processId, UUID communityId, int revision, UUID workgroupId, ReshapeRefusal reason)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return communityId;
    }

    @Override
    public UUID key() {
        return workgroupId;
    }
}
