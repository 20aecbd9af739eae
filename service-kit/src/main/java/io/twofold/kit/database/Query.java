package io.twofold.kit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A statement that answers with rows that fit into memory; all are read. */
public final class Query {

    private Query() {}

    /** What a row is. */
    public interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** All that it answers, in its order; the values are its parameters. */
    public static <T> List<T> all(Connection connection, String statement, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var found = query.executeQuery()) {
                var all = new ArrayList<T>();
                while (found.next()) {
                    all.add(row.of(found));
                }
                return all;
            }
        }
    }
}
