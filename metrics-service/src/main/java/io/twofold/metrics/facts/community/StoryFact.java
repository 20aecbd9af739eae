package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.StoryChanged;
import io.twofold.events.community.StoryRemoved;
import io.twofold.events.community.StoryTold;
import io.twofold.events.community.ValueCycle;
import io.twofold.metrics.facts.columns.Columns;

/**
 * What is known of a value story by one of its revisions.
 *
 * @param at when it was first told
 */
record StoryFact(
        UUID communityId,
        UUID storyId,
        int revision,
        @Nullable UUID personId,
        List<ValueCycle> cycles,
        List<String> indicators,
        List<UUID> contributionIds,
        List<UUID> applicationIds,
        Instant at,
        boolean removed) {

    static final String KEEP = """
            INSERT INTO story_fact AS fact (community_id, story_id, revision, person_id, cycles, indicators,
                                            contribution_ids, application_ids, at, removed)
            SELECT DISTINCT ON (community, id) community, id, revision, coalesce(replaced_by, person),
                CAST(cycles AS text[]), CAST(indicators AS text[]),
                CAST(contributions AS uuid[]), CAST(applications AS uuid[]), at, removed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS batch
                (community, id, revision, person, cycles, indicators, contributions, applications, at, removed)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, story_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, cycles = excluded.cycles,
                indicators = excluded.indicators, contribution_ids = excluded.contribution_ids,
                application_ids = excluded.application_ids, at = excluded.at, removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    static StoryFact of(StoryTold e, Instant at) {
        return new StoryFact(
                e.communityId(),
                e.storyId(),
                e.revision(),
                e.actor().personId(),
                e.cycles(),
                e.indicators(),
                e.contributionIds(),
                e.applicationIds(),
                at,
                false);
    }

    static StoryFact of(StoryChanged e) {
        return new StoryFact(
                e.communityId(),
                e.storyId(),
                e.revision(),
                e.actor().personId(),
                e.cycles(),
                e.indicators(),
                e.contributionIds(),
                e.applicationIds(),
                e.toldAt(),
                false);
    }

    static StoryFact of(StoryRemoved e, Instant at) {
        return new StoryFact(
                e.communityId(), e.storyId(), e.revision(), null, List.of(), List.of(), List.of(), List.of(), at, true);
    }

    static void write(Columns<StoryFact> columns) throws SQLException {
        columns.with("uuid", StoryFact::communityId)
                .with("uuid", StoryFact::storyId)
                .with("int4", StoryFact::revision)
                .with("uuid", StoryFact::personId)
                .with("text", fact -> Columns.array(fact.cycles))
                .with("text", fact -> Columns.array(fact.indicators))
                .with("text", fact -> Columns.array(fact.contributionIds))
                .with("text", fact -> Columns.array(fact.applicationIds))
                .with("timestamptz", StoryFact::at)
                .with("bool", StoryFact::removed);
    }
}
