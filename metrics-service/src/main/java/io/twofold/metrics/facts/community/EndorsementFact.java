package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import io.twofold.events.Actor;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.metrics.facts.columns.Columns;

/** That somebody says, or no longer says, that a contribution helped them. */
record EndorsementFact(
        UUID communityId,
        UUID endorsementId,
        int revision,
        UUID contributionId,
        Actor actor,
        Instant at,
        boolean withdrawn) {

    static final String KEEP = """
            INSERT INTO endorsement_fact AS fact
                (community_id, endorsement_id, revision, contribution_id, person_id, unit, at, withdrawn)
            SELECT DISTINCT ON (community, id) community, id, revision, contribution, coalesce(replaced_by, person),
                unit, at, withdrawn
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (community, id, revision, contribution, person, unit, at, withdrawn)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, endorsement_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, unit = excluded.unit, at = excluded.at,
                withdrawn = excluded.withdrawn
            WHERE excluded.revision > fact.revision
            """;

    static EndorsementFact of(ContributionEndorsed e, Instant at) {
        return new EndorsementFact(
                e.communityId(), e.endorsementId(), e.revision(), e.contributionId(), e.actor(), at, false);
    }

    static EndorsementFact of(EndorsementWithdrawn e, Instant at) {
        return new EndorsementFact(
                e.communityId(), e.endorsementId(), e.revision(), e.contributionId(), e.actor(), at, true);
    }

    static void write(Columns<EndorsementFact> columns) throws SQLException {
        columns.with("uuid", EndorsementFact::communityId)
                .with("uuid", EndorsementFact::endorsementId)
                .with("int4", EndorsementFact::revision)
                .with("uuid", EndorsementFact::contributionId)
                .with("uuid", fact -> fact.actor.personId())
                .with("text", fact -> fact.actor.unit())
                .with("timestamptz", EndorsementFact::at)
                .with("bool", EndorsementFact::withdrawn);
    }
}
