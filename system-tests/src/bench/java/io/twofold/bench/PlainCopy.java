package io.twofold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.postgresql.PGConnection;

/** What PostgreSQL itself needs for the facts of a rebuild: {@code COPY} into empty tables with their primary keys. */
final class PlainCopy {

    private static final List<String> FACTS = List.of("case_fact", "delivery_fact", "step_fact");

    private PlainCopy() {}

    static Duration time(RunningSuite suite) throws SQLException, IOException {
        try (var connection = suite.database("metrics")) {
            var time = Duration.ZERO;
            for (var table : FACTS) {
                time = time.plus(time(connection, table));
            }
            return time;
        }
    }

    private static Duration time(Connection connection, String table) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var file = Files.createTempFile("twofold", table);
        try (var statement = connection.createStatement()) {
            try (var out = Files.newOutputStream(file)) {
                copies.copyOut("COPY %s TO STDOUT".formatted(table), out);
            }
            statement.execute("CREATE TABLE peer (LIKE %s INCLUDING ALL EXCLUDING INDEXES)".formatted(table));
            statement.execute("ALTER TABLE peer ADD PRIMARY KEY (process_id, case_id%s)"
                    .formatted(table.equals("step_fact") ? ", step_id" : ""));
            var begin = System.nanoTime();
            try (var in = Files.newInputStream(file)) {
                copies.copyIn("COPY peer FROM STDIN", in);
            }
            var took = Duration.ofNanos(System.nanoTime() - begin);
            statement.execute("DROP TABLE peer");
            return took;
        } finally {
            Files.delete(file);
        }
    }
}
