package io.twofold.events.community;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An archived community, or one whose reshaping was declined, lives again.
 *
 * @param language what its members write in, as a BCP 47 tag
 * @param stewards the people who look after it
 */
public record CommunityRestored(
        UUID communityId,
        int revision,
        String name,
        CommunityKind kind,
        @Nullable String language,
        Access access,
        List<UUID> stewards)
        implements CommunityEvent {

    @Override
    public UUID thingId() {
        return communityId;
    }
}
