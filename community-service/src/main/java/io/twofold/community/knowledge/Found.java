package io.twofold.community.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.markdown.Markdown;
import io.twofold.events.community.ContributionKind;
import io.twofold.web.paging.Cursor;

/**
 * A row that was found.
 *
 * @param asked what it was found by
 * @param rank  higher is better
 */
record Found(
        Asked asked,
        UUID id,
        UUID communityId,
        String community,
        UUID threadId,
        ContributionKind kind,
        String title,
        Markdown body,
        @Nullable UUID authorId,
        List<String> topics,
        int endorsements,
        boolean accepted,
        Instant createdAt,
        long rank) {

    static Found of(ResultSet row, Asked asked) throws SQLException {
        return new Found(
                asked,
                row.getObject("id", UUID.class),
                row.getObject("community_id", UUID.class),
                row.getString("community"),
                row.getObject("thread_id", UUID.class),
                ContributionKind.valueOf(row.getString("kind")),
                row.getString("title"),
                new Markdown(row.getString("body")),
                row.getObject("author_id", UUID.class),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getInt("endorsements"),
                row.getBoolean("accepted"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("rank"));
    }

    Cursor cursor() {
        return Cursor.of(rank, id);
    }

    KnowledgeHit hit(String snippet) {
        return new KnowledgeHit(
                id,
                communityId,
                community,
                threadId,
                kind,
                title,
                snippet,
                authorId,
                topics,
                endorsements,
                accepted,
                createdAt);
    }
}
