package io.twofold.community.imports.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Keeps whom only a source knows, and how it calls them, unless they were erased. */
@ApplicationScoped
public class SourceNames {

    private static final String KEEP = """
            INSERT INTO imported_person AS known (community_id, person_id, source_id, name)
            SELECT ?, row.person_id, row.source_id, row.name
            FROM json_to_recordset(CAST(? AS json)) AS row (person_id uuid, source_id text, name text)
            WHERE NOT EXISTS (SELECT FROM erasure WHERE row.person_id IN (erasure.person_id, erasure.replaced_by))
            ORDER BY row.person_id
            ON CONFLICT (community_id, person_id) DO UPDATE SET name = coalesce(excluded.name, known.name)
            RETURNING person_id
            """;

    private final Rows rows;

    SourceNames(Rows rows) {
        this.rows = rows;
    }

    /** Somebody, and how the source calls them. */
    public record Name(
            UUID personId, String sourceId, @Nullable String name) {}

    @Transactional(MANDATORY)
    public void keep(Connection connection, UUID communityId, List<Name> names) throws SQLException {
        rows.insert(connection, KEEP, Name.class, Rows.once(names, Name::personId), communityId);
    }
}
