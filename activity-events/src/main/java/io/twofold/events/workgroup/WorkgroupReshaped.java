package io.twofold.events.workgroup;

import java.util.List;
import java.util.UUID;

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityKind;

/**
 * A workgroup is handed to community-service, since it exchanges knowledge: read-only from now on. Answered there by
 * community-created, community-restored or reshape-declined.
 *
 * @param communityId the community that it becomes
 * @param people its participants, who become members
 * @param actor who asked for it, and becomes the first steward
 */
public record WorkgroupReshaped(
        UUID processId,
        UUID workgroupId,
        int revision,
        UUID communityId,
        CommunityKind kind,
        String name,
        List<UUID> people,
        Actor actor)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return workgroupId;
    }

    @Override
    public UUID key() {
        return workgroupId;
    }
}
