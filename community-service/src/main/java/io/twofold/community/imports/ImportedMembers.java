package io.twofold.community.imports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberRole;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Makes members of the people of a dump, and keeps their names, unless they were erased. */
@ApplicationScoped
class ImportedMembers {

    private static final String JOIN = """
            INSERT INTO membership (id, community_id, import_id, updated_at, person_id, joined_at, role, state, version)
            SELECT row.id, ?, ?, ?, row.person_id, row.joined_at, 'MEMBER', 'MEMBER', 1
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid, person_id uuid, joined_at timestamptz)
            ON CONFLICT DO NOTHING RETURNING id
            """;
    private static final String NAME = """
            INSERT INTO imported_person (community_id, person_id, source_id, name)
            SELECT ?, row.person_id, row.source_id, row.name
            FROM json_to_recordset(CAST(? AS json)) AS row (person_id uuid, source_id text, name text)
            WHERE NOT EXISTS (SELECT FROM erasure WHERE row.person_id IN (erasure.person_id, erasure.replaced_by))
            ON CONFLICT (community_id, person_id) DO UPDATE SET name = excluded.name
            RETURNING person_id
            """;

    private final DataSource database;
    private final Rows rows;
    private final SourceIds ids;
    private final Aliases aliases;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedMembers(DataSource database, Rows rows, SourceIds ids, Aliases aliases, Outbox outbox, WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.ids = ids;
        this.aliases = aliases;
        this.outbox = outbox;
        this.now = now;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID personId,
            String sourceId,
            @Nullable String name,
            Instant joinedAt) {

        MemberJoined joined(UUID communityId, UUID importId) {
            return new MemberJoined(
                    communityId, id, 1, new Actor(personId, null), MemberRole.MEMBER, joinedAt, importId);
        }
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Member> members) throws SQLException {
        try (var connection = database.getConnection()) {
            var people = aliases.of(
                    connection,
                    communityId,
                    new ArrayList<@Nullable Long>(
                            members.stream().map(Member::id).toList()));
            var told = members.stream()
                    .map(member -> new Row(
                            ids.stay(communityId, member.id()),
                            people.require(member.id()),
                            Long.toString(member.id()),
                            member.name(),
                            member.at()))
                    .toList();
            var added = rows.insert(
                    connection, JOIN, told, communityId, importId, now.instant().atOffset(UTC));
            rows.insert(connection, NAME, told, communityId);
            outbox.appendAll(told.stream()
                    .filter(row -> added.contains(row.id()))
                    .map(row -> row.joined(communityId, importId))
                    .toList());
            return told.size() - added.size();
        }
    }
}
