package io.twofold.community.imports.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.twofold.community.lines.LineJson;

/** Writes many rows by one statement, to which they go as one JSON array with columns for fields. */
@ApplicationScoped
public class Rows {

    private final LineJson json;

    Rows(LineJson json) {
        this.json = json;
    }

    /** The ids that it returns: of the rows that were not there. The other parameters stand before the rows. */
    public <R> Set<UUID> insert(
            Connection connection, String statement, Class<R> type, List<R> rows, Object... parameters)
            throws SQLException {
        if (rows.isEmpty()) {
            return Set.of();
        }
        try (var insert = connection.prepareStatement(statement)) {
            set(insert, parameters);
            insert.setString(parameters.length + 1, text(type, rows));
            var added = new HashSet<UUID>();
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
            }
            return added;
        }
    }

    /** As one parameter. */
    public <R> String text(Class<R> type, List<R> rows) {
        try {
            return json.rows(type, rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each id once: a line that is there again changes nothing, and must not be told again. */
    public static <R> List<R> once(List<R> rows, Function<R, UUID> id) {
        var once = new LinkedHashMap<UUID, R>();
        rows.forEach(row -> once.putIfAbsent(id.apply(row), row));
        return List.copyOf(once.values());
    }

    /** Does something to, or with, each of these. */
    public static void each(Connection connection, String statement, Collection<UUID> ids) throws SQLException {
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
