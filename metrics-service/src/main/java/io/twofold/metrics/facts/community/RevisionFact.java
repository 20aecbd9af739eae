package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionRevised;
import io.twofold.metrics.facts.columns.Columns;

/** That a contribution was revised: each time for itself. */
record RevisionFact(
        UUID communityId,
        UUID contributionId,
        int revision,
        @Nullable UUID personId,
        Instant at) {

    static final String KEEP = """
            INSERT INTO revision_fact (community_id, contribution_id, revision, person_id, at)
            SELECT community, id, revision, coalesce(replaced_by, person), at
            FROM unnest(?, ?, ?, ?, ?) AS batch (community, id, revision, person, at)
            LEFT JOIN erasure_fact ON person_id = person
            ON CONFLICT DO NOTHING
            """;

    static RevisionFact of(ContributionRevised e, Instant at) {
        return new RevisionFact(
                e.communityId(), e.contributionId(), e.revision(), e.actor().personId(), at);
    }

    static void write(Columns<RevisionFact> columns) throws SQLException {
        columns.with("uuid", RevisionFact::communityId)
                .with("uuid", RevisionFact::contributionId)
                .with("int4", RevisionFact::revision)
                .with("uuid", RevisionFact::personId)
                .with("timestamptz", RevisionFact::at);
    }
}
