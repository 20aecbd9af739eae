package io.twofold.events.community;

import java.util.List;
import java.util.UUID;

import io.twofold.events.Actor;

/**
 * A community is handed to workgroup-service, since it delivers a process: read-only from now on. Answered there by
 * workgroup-opened or reshape-declined.
 *
 * @param workgroupId the workgroup that it becomes
 * @param processId what that delivers
 * @param people its members, who take part in the workgroup
 * @param actor who asked for it
 */
public record CommunityReshaped(
        UUID communityId, int revision, UUID workgroupId, UUID processId, String name, List<UUID> people, Actor actor)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return communityId;
    }
}
