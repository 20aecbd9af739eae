package io.twofold.community.communities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.markdown.Markdown;
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityKind;

/**
 * A community as the API shows it.
 *
 * @param access  how one becomes a member
 * @param html    the charter, fit to stand in a page
 * @param workgroupId the workgroup that it becomes, became or came from
 * @param reshapeRefusal why it did not become one
 * @param mine    how far the caller's stay is, where there is one
 * @param members how many there are
 * @param allowed what the caller may do
 */
record CommunityView(
        UUID id,
        String name,
        CommunityKind kind,
        @Nullable String charter,
        @Nullable String html,
        String language,
        Access access,
        List<String> topics,
        CommunityState state,
        @Nullable UUID workgroupId,
        @Nullable ReshapeRefusal reshapeRefusal,
        @Nullable StayState mine,
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
                settings.charter() == null ? null : new Markdown(settings.charter()).html(),
                settings.language(),
                settings.access(),
                settings.topics(),
                community.state(),
                community.workgroupId(),
                community.reshapeRefusal(),
                seen.mine() == null ? null : seen.mine().state(),
                seen.members(),
                allowed(seen, caller),
                community.createdAt(),
                community.updatedAt());
    }

    private static List<String> allowed(SeenCommunity seen, Standing caller) {
        var state = seen.community().state();
        if (state == CommunityState.ARCHIVED && caller.steward()) {
            return List.of("restore");
        }
        if (state != CommunityState.ACTIVE) {
            return List.of();
        }
        var allowed = new ArrayList<>(caller.feed() ? List.of() : asPerson(seen));
        if (caller.steward()) {
            allowed.addAll(List.of("change", "invite", "decide", "archive", "reshape"));
        }
        return allowed;
    }

    private static List<String> asPerson(SeenCommunity seen) {
        var open = seen.community().access() == Access.OPEN;
        return switch (seen.mine()) {
            case null -> List.of(open ? "join" : "ask-to-join");
            case Membership stay
            when stay.isMember() ->
                stay.mayLeave(seen.stewards()) ? List.of("contribute", "leave") : List.of("contribute");
            case Membership stay ->
                open || stay.state() == StayState.INVITED ? List.of("join", "leave") : List.of("leave");
        };
    }
}
