package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.things.NewThings;
import io.twofold.community.imports.things.Stays;
import io.twofold.community.imports.writing.Rows;
import io.twofold.community.lines.StayLine;
import io.twofold.events.community.MemberRole;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Makes members of the people of a dump, and keeps their names, unless they were erased. */
@ApplicationScoped
class ImportedMembers {

    private static final String NAME = """
            INSERT INTO imported_person AS known (community_id, person_id, source_id, name)
            SELECT ?, row.person_id, row.source_id, row.name
            FROM json_to_recordset(CAST(? AS json)) AS row (person_id uuid, source_id text, name text)
            WHERE NOT EXISTS (SELECT FROM erasure WHERE row.person_id IN (erasure.person_id, erasure.replaced_by))
            ON CONFLICT (community_id, person_id) DO UPDATE SET name = coalesce(excluded.name, known.name)
            RETURNING person_id
            """;

    private final DataSource database;
    private final Rows rows;
    private final SourceIds ids;
    private final NewThings things;

    ImportedMembers(DataSource database, Rows rows, SourceIds ids, NewThings things) {
        this.database = database;
        this.rows = rows;
        this.ids = ids;
        this.things = things;
    }

    private record Name(
            UUID personId, String sourceId, @Nullable String name) {}

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Member> members) throws SQLException {
        try (var connection = database.getConnection()) {
            var names = members.stream()
                    .map(member -> new Name(
                            ids.person(communityId, member.id()), SourceIds.person(member.id()), member.name()))
                    .toList();
            rows.insert(connection, NAME, Name.class, Rows.once(names, Name::personId), communityId);
        }
        var told = members.stream().map(member -> stay(communityId, member)).toList();
        return things.add(communityId, importId, new Stays(), told);
    }

    private StayLine stay(UUID communityId, Member member) {
        return new StayLine(
                ids.stay(communityId, member.id()).toString(),
                ids.person(communityId, member.id()).toString(),
                null,
                StayLine.State.MEMBER,
                MemberRole.MEMBER,
                member.at(),
                null,
                1);
    }
}
