package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.util.UUID;

import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;

/** What is known of a community by one of its revisions. */
record CommunityFact(UUID communityId, int revision, String name, Access access) {
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
