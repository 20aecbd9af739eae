package io.twofold.community.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes many rows by one statement, to which they go as one JSON array. */
@ApplicationScoped
class Rows {

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    /** The ids that it returns: of the rows that were not there. The other parameters stand before the rows. */
    Set<UUID> insert(Connection connection, String statement, List<?> rows, Object... parameters) throws SQLException {
        try (var insert = connection.prepareStatement(statement)) {
            set(insert, parameters);
            insert.setString(parameters.length + 1, json.writeValueAsString(rows));
            var added = new HashSet<UUID>();
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
            }
            return added;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something to, or with, each of these. */
    static void each(Connection connection, String statement, Collection<UUID> ids) throws SQLException {
        try (var each = connection.prepareStatement(statement)) {
            each.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            each.execute();
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof OffsetDateTime time) {
                statement.setObject(i + 1, time, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
