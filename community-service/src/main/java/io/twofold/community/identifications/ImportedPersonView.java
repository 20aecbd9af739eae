package io.twofold.community.identifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.web.paging.Cursor;

/**
 * Somebody whom the source of an imported community knows.
 *
 * @param id          the alias, under which they are an author or member
 * @param name        what tells them apart in the source
 * @param displayName what the source calls them
 * @param identified  whether somebody said who it is
 * @param personId    who; null where it is nobody, or a machine
 */
record ImportedPersonView(
        UUID id,
        UUID communityId,
        String name,
        @Nullable String displayName,
        boolean identified,
        @Nullable UUID personId,
        boolean automated,
        @Nullable Instant updatedAt) {

    static ImportedPersonView of(ResultSet row) throws SQLException {
        var updatedAt = row.getObject("identified_at", OffsetDateTime.class);
        return new ImportedPersonView(
                row.getObject("person_id", UUID.class),
                row.getObject("community_id", UUID.class),
                row.getString("source_id"),
                row.getString("name"),
                row.getBoolean("identified"),
                row.getObject("identified_as", UUID.class),
                row.getBoolean("automated"),
                updatedAt == null ? null : updatedAt.toInstant());
    }

    Cursor cursor() {
        return Cursor.of(name, id);
    }
}
