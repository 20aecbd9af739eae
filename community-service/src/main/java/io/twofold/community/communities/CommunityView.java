package io.twofold.community.communities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityKind;

/**
 * A community as the API shows it.
 *
 * @param access  how one becomes a member
 * @param members how many there are
 * @param allowed what the caller may do: {@code join}, {@code leave}, {@code contribute}, {@code change}
 */
record CommunityView(
        UUID id,
        String name,
        CommunityKind kind,
        @Nullable String charter,
        String language,
        Access access,
        List<String> topics,
        long members,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static CommunityView of(SeenCommunity seen, Standing caller) {
        var community = seen.community();
        var settings = community.settings();
        return new CommunityView(
                community.id(),
                settings.name(),
                settings.kind(),
                settings.charter(),
                settings.language(),
                settings.access(),
                settings.topics(),
                seen.members(),
                allowed(seen, caller),
                community.createdAt(),
                community.updatedAt());
    }

    private static List<String> allowed(SeenCommunity seen, Standing caller) {
        var allowed = new ArrayList<String>();
        if (seen.mine() == null) {
            allowed.add("join");
        } else {
            allowed.add("contribute");
            if (seen.mine().mayLeave(seen.stewards())) {
                allowed.add("leave");
            }
        }
        if (caller.steward()) {
            allowed.add("change");
        }
        return allowed;
    }
}
