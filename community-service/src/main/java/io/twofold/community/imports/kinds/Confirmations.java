package io.twofold.community.imports.kinds;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.community.lines.ConfirmationLine;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.StoryConfirmationWithdrawn;
import io.twofold.events.community.StoryConfirmed;

/** What people say of stories that others told. */
public final class Confirmations implements Kind<ConfirmationLine> {

    @Override
    public Class<ConfirmationLine> type() {
        return ConfirmationLine.class;
    }

    @Override
    public UUID id(ConfirmationLine row) {
        return UUID.fromString(Objects.requireNonNull(row.id()));
    }

    @Override
    public @Nullable UUID contributionId(ConfirmationLine row) {
        return null;
    }

    @Override
    public String columns() {
        return "id uuid, story_id uuid, person_id uuid, given boolean, revision int";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO story_confirmation (updated_at, id, story_id, person_id, given, version)
                SELECT at, id, story_id, person_id, given, revision FROM import, row
                """;
    }

    @Override
    public String revive() {
        return "";
    }

    @Override
    public String count() {
        return """
                UPDATE value_story SET confirmations = confirmations + more
                FROM (SELECT story_id, count(*) AS more FROM story_confirmation WHERE id = ANY (?) AND given
                      GROUP BY story_id) AS told
                WHERE value_story.id = story_id
                """;
    }

    @Override
    public Stream<CommunityEvent> events(ConfirmationLine row, Origin origin) {
        var story = UUID.fromString(row.storyId());
        var actor = new Actor(UUID.fromString(row.personId()), null);
        return Stream.of(
                row.given()
                        ? new StoryConfirmed(origin.communityId(), id(row), row.revision(), story, actor)
                        : new StoryConfirmationWithdrawn(origin.communityId(), id(row), row.revision(), story, actor));
    }
}
