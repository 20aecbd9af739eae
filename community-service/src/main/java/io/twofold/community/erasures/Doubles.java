package io.twofold.community.erasures;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.StoryConfirmationWithdrawn;
import io.twofold.kit.database.Query;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static java.time.ZoneOffset.UTC;

/**
 * Where a person is there under both ids already, ends or takes back one of both: whoever names somebody between the
 * request and its application names the other id.
 */
@ApplicationScoped
class Doubles {

    private static final String WHO =
            "coalesce((SELECT replaced_by FROM erasure WHERE person_id = one.person_id), person_id) AS who";

    private static final String STAYS = """
            UPDATE membership one SET state = CASE state WHEN 'MEMBER' THEN 'LEFT' ELSE 'DECLINED' END, left_at = ?,
                updated_at = ?, version = version + 1
            WHERE id IN (%s) RETURNING community_id, id, version, %s, unit, state = 'LEFT' AS has_left
            """.formatted(
            doubles("membership", "community_id", "state = 'MEMBER' DESC, role = 'STEWARD' DESC", "left_at IS NULL"),
            WHO);

    private static final String ENDORSEMENTS =
            """
            WITH gone AS (DELETE FROM endorsement one WHERE id IN (%s)
                RETURNING community_id, id, version + 1 AS version, %s, contribution_id, given
            ), uncounted AS (UPDATE contribution SET endorsements = endorsements
                    - (SELECT count(*) FROM gone WHERE contribution_id = contribution.id AND given)
                WHERE id IN (SELECT contribution_id FROM gone WHERE given) RETURNING id, thread_id, author_id)
            SELECT community_id, gone.id, version, who, contribution_id, thread_id, author_id
            FROM gone JOIN uncounted ON uncounted.id = contribution_id AND given
            """.formatted(doubles("endorsement", "contribution_id", "given DESC", "true"), WHO);

    private static final String CONFIRMATIONS =
            """
            WITH gone AS (DELETE FROM story_confirmation one WHERE id IN (%s)
                RETURNING id, version + 1 AS version, %s, story_id, given
            ), uncounted AS (UPDATE value_story SET confirmations = confirmations
                    - (SELECT count(*) FROM gone WHERE story_id = value_story.id AND given)
                WHERE id IN (SELECT story_id FROM gone WHERE given) RETURNING id, community_id)
            SELECT community_id, gone.id, version, who, story_id
            FROM gone JOIN uncounted ON uncounted.id = story_id AND given
            """.formatted(doubles("story_confirmation", "story_id", "given DESC", "true"), WHO);

    private static final String READINGS = "DELETE FROM reading WHERE id IN (%s)"
            .formatted(doubles("reading", "contribution_id, day", "times DESC", "true"));

    private final Outbox outbox;
    private final WriteTime now;

    Doubles(Outbox outbox, WriteTime now) {
        this.outbox = outbox;
        this.now = now;
    }

    void end(Connection connection, Array people) throws SQLException {
        var events = new ArrayList<CommunityEvent>();
        var at = now.instant().atOffset(UTC);
        events.addAll(Query.all(connection, STAYS, Doubles::ended, at, at, people, people));
        events.addAll(Query.all(connection, ENDORSEMENTS, Doubles::endorsementWithdrawn, people, people));
        events.addAll(Query.all(connection, CONFIRMATIONS, Doubles::confirmationWithdrawn, people, people));
        try (var readings = connection.prepareStatement(READINGS)) {
            readings.setArray(1, people);
            readings.setArray(2, people);
            readings.executeUpdate();
        }
        outbox.appendAll(events);
    }

    private static CommunityEvent ended(ResultSet row) throws SQLException {
        var who = new Actor(id(row, "who"), row.getString("unit"));
        return row.getBoolean("has_left")
                ? new MemberLeft(id(row, "community_id"), id(row, "id"), row.getInt("version"), who)
                : new MemberDeclined(id(row, "community_id"), id(row, "id"), row.getInt("version"), who);
    }

    private static EndorsementWithdrawn endorsementWithdrawn(ResultSet row) throws SQLException {
        return new EndorsementWithdrawn(
                id(row, "community_id"),
                id(row, "id"),
                row.getInt("version"),
                id(row, "contribution_id"),
                id(row, "thread_id"),
                new Actor(id(row, "who"), null),
                row.getObject("author_id", UUID.class));
    }

    private static StoryConfirmationWithdrawn confirmationWithdrawn(ResultSet row) throws SQLException {
        return new StoryConfirmationWithdrawn(
                id(row, "community_id"),
                id(row, "id"),
                row.getInt("version"),
                id(row, "story_id"),
                new Actor(id(row, "who"), null));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** All but the first of those that one person has for the same. */
    private static String doubles(String table, String same, String first, String where) {
        return """
                SELECT id FROM (SELECT one.id, row_number() OVER (
                        PARTITION BY %2$s, coalesce(replaced_by, one.person_id) ORDER BY %3$s, one.id) AS place
                    FROM %1$s AS one LEFT JOIN erasure ON erasure.person_id = one.person_id
                    WHERE %4$s AND (one.person_id = ANY (?)
                        OR one.person_id IN (SELECT replaced_by FROM erasure WHERE person_id = ANY (?)))) AS ranked
                WHERE place > 1
                """.formatted(table, same, first, where);
    }
}
