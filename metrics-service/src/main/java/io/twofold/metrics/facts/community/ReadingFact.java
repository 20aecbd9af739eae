package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import io.twofold.events.Actor;
import io.twofold.events.community.ContributionRead;
import io.twofold.metrics.facts.columns.Columns;

/** That somebody read a contribution on a day. */
record ReadingFact(
        UUID communityId, UUID readingId, int revision, UUID contributionId, Actor actor, LocalDate day, int times) {

    static final String KEEP = """
            INSERT INTO reading_fact AS fact
                (community_id, reading_id, revision, contribution_id, person_id, unit, day, times)
            SELECT DISTINCT ON (community, id) community, id, revision, contribution, coalesce(replaced_by, person),
                unit, CAST(day AS date), times
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (community, id, revision, contribution, person, unit, day, times)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, reading_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, unit = excluded.unit, day = excluded.day,
                times = excluded.times
            WHERE excluded.revision > fact.revision
            """;

    static ReadingFact of(ContributionRead e) {
        return new ReadingFact(
                e.communityId(), e.readingId(), e.revision(), e.contributionId(), e.actor(), e.day(), e.times());
    }

    static void write(Columns<ReadingFact> columns) throws SQLException {
        columns.with("uuid", ReadingFact::communityId)
                .with("uuid", ReadingFact::readingId)
                .with("int4", ReadingFact::revision)
                .with("uuid", ReadingFact::contributionId)
                .with("uuid", fact -> fact.actor.personId())
                .with("text", fact -> fact.actor.unit())
                .with("text", ReadingFact::day)
                .with("int4", ReadingFact::times);
    }
}
