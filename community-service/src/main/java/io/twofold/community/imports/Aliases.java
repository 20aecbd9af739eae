package io.twofold.community.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Whom a dump means: an alias, of whom nothing else is known here; in the place of an erased one what replaced it. */
@ApplicationScoped
class Aliases {

    private static final String ERASED = "SELECT person_id, replaced_by FROM erasure WHERE person_id = ANY (?)";

    private final SourceIds ids;

    Aliases(SourceIds ids) {
        this.ids = ids;
    }

    /** By their ids in the source. */
    record People(Map<Long, UUID> ids) {

        UUID require(long userId) {
            return Objects.requireNonNull(ids.get(userId));
        }

        /** Null of somebody unknown. */
        @Nullable
        UUID find(@Nullable Long userId) {
            return userId == null ? null : require(userId);
        }
    }

    /** Of these, where somebody unknown is null. */
    People of(Connection connection, UUID communityId, Collection<@Nullable Long> userIds) throws SQLException {
        var found = new HashMap<Long, UUID>();
        for (var userId : userIds) {
            if (userId != null) {
                found.put(userId, ids.person(communityId, userId));
            }
        }
        var erased = erased(connection, found.values());
        found.replaceAll((_, alias) -> erased.getOrDefault(alias, alias));
        return new People(found);
    }

    private static Map<UUID, UUID> erased(Connection connection, Collection<UUID> aliases) throws SQLException {
        try (var query = connection.prepareStatement(ERASED)) {
            query.setArray(1, connection.createArrayOf("uuid", aliases.toArray()));
            var erased = new HashMap<UUID, UUID>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    erased.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return erased;
        }
    }
}
