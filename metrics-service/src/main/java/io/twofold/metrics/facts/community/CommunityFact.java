package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.util.UUID;

import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;
import io.twofold.metrics.facts.columns.Columns;

/** What is known of a community by one of its revisions. */
record CommunityFact(UUID communityId, int revision, String name, Access access) {

    static final String KEEP = """
            INSERT INTO community_fact AS fact (community_id, revision, name, access)
            SELECT DISTINCT ON (id) * FROM unnest(?, ?, ?, ?) AS batch (id, revision, name, access)
            ORDER BY id, revision DESC
            ON CONFLICT (community_id) DO UPDATE SET
                revision = excluded.revision, name = excluded.name, access = excluded.access
            WHERE excluded.revision > fact.revision
            """;

    static CommunityFact of(CommunityCreated e) {
        return new CommunityFact(e.communityId(), e.revision(), e.name(), e.access());
    }

    static CommunityFact of(CommunityChanged e) {
        return new CommunityFact(e.communityId(), e.revision(), e.name(), e.access());
    }

    static void write(Columns<CommunityFact> columns) throws SQLException {
        columns.with("uuid", CommunityFact::communityId)
                .with("int4", CommunityFact::revision)
                .with("text", CommunityFact::name)
                .with("text", CommunityFact::access);
    }
}
