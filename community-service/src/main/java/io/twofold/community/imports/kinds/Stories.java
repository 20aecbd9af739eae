package io.twofold.community.imports.kinds;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.community.lines.StoryLine;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.StoryChanged;
import io.twofold.events.community.StoryRemoved;
import io.twofold.events.community.StoryTold;

/** Value stories, as they are told now. */
public final class Stories implements Kind<StoryLine> {

    @Override
    public Class<StoryLine> type() {
        return StoryLine.class;
    }

    @Override
    public UUID id(StoryLine row) {
        return UUID.fromString(row.id());
    }

    @Override
    public @Nullable UUID contributionId(StoryLine row) {
        return null;
    }

    @Override
    public String columns() {
        return "id uuid, author_id uuid, author_unit text, title text, narrative text, cycles text[], indicators text[],"
                + " contribution_ids uuid[], application_ids uuid[], removed_at timestamptz, created_at timestamptz,"
                + " revision int";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO value_story (community_id, import_id, updated_at, id, author_id, author_unit, title, narrative,
                    cycles, indicators, contribution_ids, application_ids, confirmations, removed_at, created_at, version)
                SELECT community_id, import_id, at, id, author_id, author_unit, title, narrative,
                    cycles, indicators, contribution_ids, application_ids, 0, removed_at, created_at, revision
                FROM import, row
                """;
    }

    @Override
    public String revive() {
        return """
                UPDATE value_story SET removed_at = NULL, taken_back = false, version = version + 1,
                    import_id = import.import_id, updated_at = import.at
                FROM import, row
                WHERE value_story.id = row.id AND value_story.community_id = import.community_id
                    AND taken_back AND value_story.removed_at IS NOT NULL
                RETURNING value_story.id, version
                """;
    }

    @Override
    public String count() {
        return "";
    }

    @Override
    public Stream<CommunityEvent> again(StoryLine row, int revision, Origin origin) {
        return Stream.of(changed(row, revision, origin));
    }

    @Override
    public Stream<CommunityEvent> events(StoryLine row, Origin origin) {
        var told = new StoryTold(
                origin.communityId(),
                id(row),
                1,
                row.cycles(),
                row.indicators(),
                ids(row.contributionIds()),
                ids(row.applicationIds()),
                actor(row),
                row.createdAt(),
                origin.importId());
        if (row.removedAt() != null) {
            return Stream.of(told, new StoryRemoved(origin.communityId(), id(row), row.revision(), actor(row)));
        }
        return row.revision() == 1 ? Stream.of(told) : Stream.of(told, changed(row, row.revision(), origin));
    }

    private StoryChanged changed(StoryLine row, int revision, Origin origin) {
        return new StoryChanged(
                origin.communityId(),
                id(row),
                revision,
                row.cycles(),
                row.indicators(),
                ids(row.contributionIds()),
                ids(row.applicationIds()),
                actor(row),
                row.createdAt());
    }

    private static Actor actor(StoryLine row) {
        return new Actor(row.authorId() == null ? null : UUID.fromString(row.authorId()), row.authorUnit());
    }

    private static List<UUID> ids(List<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }
}
