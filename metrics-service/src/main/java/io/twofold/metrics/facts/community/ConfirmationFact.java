package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.StoryConfirmationWithdrawn;
import io.twofold.events.community.StoryConfirmed;
import io.twofold.metrics.facts.columns.Columns;

/** That somebody who did not tell a story says, or no longer says, that it was so. */
record ConfirmationFact(
        UUID communityId,
        UUID confirmationId,
        int revision,
        UUID storyId,
        @Nullable UUID personId,
        Instant at,
        boolean withdrawn) {

    static final String KEEP = """
            INSERT INTO confirmation_fact AS fact
                (community_id, confirmation_id, revision, story_id, person_id, at, withdrawn)
            SELECT DISTINCT ON (community, id) community, id, revision, story, coalesce(replaced_by, person), at,
                withdrawn
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS batch (community, id, revision, story, person, at, withdrawn)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, confirmation_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, at = excluded.at,
                withdrawn = excluded.withdrawn
            WHERE excluded.revision > fact.revision
            """;

    static ConfirmationFact of(StoryConfirmed e, Instant at) {
        return new ConfirmationFact(
                e.communityId(),
                e.confirmationId(),
                e.revision(),
                e.storyId(),
                e.actor().personId(),
                at,
                false);
    }

    static ConfirmationFact of(StoryConfirmationWithdrawn e, Instant at) {
        return new ConfirmationFact(
                e.communityId(),
                e.confirmationId(),
                e.revision(),
                e.storyId(),
                e.actor().personId(),
                at,
                true);
    }

    static void write(Columns<ConfirmationFact> columns) throws SQLException {
        columns.with("uuid", ConfirmationFact::communityId)
                .with("uuid", ConfirmationFact::confirmationId)
                .with("int4", ConfirmationFact::revision)
                .with("uuid", ConfirmationFact::storyId)
                .with("uuid", ConfirmationFact::personId)
                .with("timestamptz", ConfirmationFact::at)
                .with("bool", ConfirmationFact::withdrawn);
    }
}
