package io.twofold.bench.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.postgresql.PGConnection;

/** A table with a primary key that steps are copied to, each batch in a transaction, and the connection for it. */
final class BareTable implements AutoCloseable {

    private final Connection connection;
    private final String name;

    BareTable(String url, String name) throws SQLException {
        connection = DriverManager.getConnection(url);
        this.name = name;
        execute("""
                CREATE TABLE IF NOT EXISTS %s (
                    process_id uuid NOT NULL, case_id uuid NOT NULL, step_id uuid NOT NULL, revision int NOT NULL,
                    step text NOT NULL, transition text, person_id uuid, unit text, started_at timestamptz,
                    at timestamptz NOT NULL, position int NOT NULL, attributes json,
                    PRIMARY KEY (process_id, case_id, step_id))
                """.formatted(name));
    }

    void empty() throws SQLException {
        execute("TRUNCATE " + name);
    }

    void copy(List<BareStep> steps) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + name + " FROM STDIN");
        for (var step : steps) {
            var row = step.row();
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    private void execute(String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
