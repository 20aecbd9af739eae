package io.twofold.kit.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Who was erased: whoever asks and then writes is waited for, so that no old id is written after the sweep. */
public final class ErasedIds {

    // An erasure is applied when all have ended that had an id before it was known; without one, nobody waits.
    private static final String TAKE_ID = "SELECT pg_current_xact_id()";

    private final String find;

    /**
     * @param table has {@code person_id} and {@code replaced_by}
     */
    public ErasedIds(String table) {
        find = "SELECT person_id, replaced_by FROM %s WHERE person_id = ANY (?)".formatted(table);
    }

    /** Those of these people who were erased, each with the id that stands in their place. */
    public Map<UUID, UUID> among(Connection connection, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return Map.of();
        }
        try (var takeId = connection.prepareStatement(TAKE_ID);
                var query = connection.prepareStatement(find)) {
            if (QuarkusTransaction.isActive()) {
                takeId.execute();
            }
            query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
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
