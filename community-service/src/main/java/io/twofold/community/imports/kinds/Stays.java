package io.twofold.community.imports.kinds;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.community.lines.StayLine;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.MemberAsked;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberInvited;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;

/** Stays of members, and of who asked or was invited. */
public final class Stays implements Kind<StayLine> {

    @Override
    public Class<StayLine> type() {
        return StayLine.class;
    }

    @Override
    public UUID id(StayLine row) {
        return UUID.fromString(Objects.requireNonNull(row.id()));
    }

    @Override
    public @Nullable UUID contributionId(StayLine row) {
        return null;
    }

    @Override
    public String columns() {
        return "id uuid, person_id uuid, unit text, state text, role text, joined_at timestamptz, left_at timestamptz,"
                + " revision int";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO membership (community_id, import_id, updated_at, id, person_id, unit, state, role, joined_at,
                    left_at, version)
                SELECT community_id, import_id, at, id, person_id, unit, state, role, joined_at, left_at, revision
                FROM import, row
                """;
    }

    @Override
    public String revive() {
        return """
                UPDATE membership SET state = row.state, left_at = NULL, taken_back = false, version = version + 1,
                    joined_at = coalesce(membership.joined_at, row.joined_at),
                    import_id = import.import_id, updated_at = import.at
                FROM import, row
                WHERE membership.id = row.id AND membership.community_id = import.community_id
                    AND taken_back AND membership.left_at IS NOT NULL AND row.state IN ('MEMBER', 'ASKED', 'INVITED')
                    AND NOT EXISTS (SELECT FROM membership other WHERE other.community_id = import.community_id
                        AND other.person_id = membership.person_id AND other.left_at IS NULL)
                RETURNING membership.id, version
                """;
    }

    @Override
    public String count() {
        return "";
    }

    @Override
    public Stream<CommunityEvent> again(StayLine row, int revision, Origin origin) {
        return events(row, revision, origin);
    }

    @Override
    public Stream<CommunityEvent> events(StayLine row, Origin origin) {
        return events(row, row.revision(), origin);
    }

    private Stream<CommunityEvent> events(StayLine row, int revision, Origin origin) {
        var community = origin.communityId();
        var id = id(row);
        var person = new Actor(UUID.fromString(row.personId()), row.unit());
        return switch (row.state()) {
            case ASKED -> Stream.of(new MemberAsked(community, id, revision, person));
            case INVITED -> Stream.of(new MemberInvited(community, id, revision, person));
            case DECLINED -> Stream.of(new MemberDeclined(community, id, revision, person));
            case MEMBER -> Stream.of(joined(row, revision, person, origin));
            case LEFT -> Stream.of(joined(row, 1, person, origin), new MemberLeft(community, id, revision, person));
        };
    }

    private MemberJoined joined(StayLine row, int revision, Actor person, Origin origin) {
        return new MemberJoined(
                origin.communityId(), id(row), revision, person, row.role(), row.joinedAt(), origin.importId());
    }
}
