package io.twofold.community.imports.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.RemovalReason;

/** A contribution that is not as it was posted: its last event tells all of it. */
public record CuratedRow(
        UUID communityId,
        UUID id,
        int revision,
        ContributionKind kind,
        UUID threadId,
        @Nullable UUID parentId,
        Actor author,
        @Nullable UUID parentAuthorId,
        List<String> topics,
        Instant createdAt,
        @Nullable UUID duplicateOf,
        @Nullable UUID removedBy,
        @Nullable String removalReason) {

    public static CuratedRow of(ResultSet row) throws SQLException {
        return new CuratedRow(
                row.getObject("community_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ContributionKind.valueOf(row.getString("kind")),
                row.getObject("thread_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                new Actor(row.getObject("author_id", UUID.class), row.getString("author_unit")),
                row.getObject("parent_author_id", UUID.class),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("duplicate_of", UUID.class),
                row.getObject("removed_by", UUID.class),
                row.getString("removal_reason"));
    }

    public CommunityEvent event() {
        if (removalReason != null) {
            return removed(RemovalReason.valueOf(removalReason), new Actor(removedBy, null));
        }
        return duplicateOf == null ? revised() : markedDuplicate();
    }

    public ContributionRemoved removed(RemovalReason reason, Actor actor) {
        return new ContributionRemoved(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                actor,
                reason);
    }

    public ContributionRestored restored() {
        return new ContributionRestored(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                author);
    }

    private ContributionRevised revised() {
        return new ContributionRevised(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                author);
    }

    private ContributionMarkedDuplicate markedDuplicate() {
        return new ContributionMarkedDuplicate(
                communityId,
                id,
                revision,
                kind,
                threadId,
                parentId,
                author,
                parentAuthorId,
                topics,
                createdAt,
                duplicateOf,
                author);
    }
}
