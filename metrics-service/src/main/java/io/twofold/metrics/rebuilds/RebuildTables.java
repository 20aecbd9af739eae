package io.twofold.metrics.rebuilds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.metrics.freshness.Freshness;

/**
 * The tables of a rebuild: in a schema of their own, made like those of the facts, with a place in the topics of their
 * own (docs/decisions/0005-a-rebuild-takes-over.md).
 */
@ApplicationScoped
class RebuildTables {

    static final String SCHEMA = "rebuilding";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // By their names: what is kept through a rebuild is called otherwise.
    private static final String OF_FACTS = """
            SELECT relname, coalesce(' WITH (' || array_to_string(reloptions, ', ') || ')', '') FROM pg_class
            WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r' AND relname ~ '_(fact|row)$'
            ORDER BY relname
            """;

    private static final String UNDER_WAY =
            "SELECT FROM job WHERE kind = 'rebuild' AND state IN ('QUEUED', 'RUNNING') AND completed_at IS NULL";

    private static final String GOES_ON = """
            SELECT FROM rebuild WHERE job_id = ? AND migration = (SELECT max(installed_rank) FROM flyway_schema_history)
            """;

    private static final String BEGIN = """
            INSERT INTO rebuild AS known (job_id, migration) SELECT ?, max(installed_rank) FROM flyway_schema_history
            ON CONFLICT (one) DO UPDATE SET job_id = excluded.job_id, migration = excluded.migration
            WHERE known.job_id = excluded.job_id
                OR NOT EXISTS (SELECT FROM job WHERE id = known.job_id AND state IN ('QUEUED', 'RUNNING'))
            """;

    private static final String ABANDONED = """
            SELECT FROM rebuild WHERE NOT EXISTS (SELECT FROM job WHERE id = job_id AND state IN ('QUEUED', 'RUNNING'))
            """;

    private static final String BEHIND = """
            SELECT count(*) FROM fold_offset live LEFT JOIN fold_offset rebuilt
                ON rebuilt.fold = 'facts-rebuild' AND rebuilt.topic = live.topic AND rebuilt.partition = live.partition
            WHERE live.fold = 'facts' AND coalesce(rebuilt.next_offset, 0) < live.next_offset
            """;

    private static final String READ = "SELECT coalesce(sum(next_offset), 0) FROM fold_offset WHERE fold = ?";

    private final DataSource database;

    RebuildTables(DataSource database) {
        this.database = database;
    }

    boolean areUnderWay() {
        return inTransaction(connection -> exists(connection, UNDER_WAY));
    }

    /** Those of this job, as far as they are; made anew after a migration. False where another job has them. */
    boolean begin(UUID jobId) {
        return inTransaction(connection -> {
            if (exists(connection, GOES_ON, jobId)) {
                return true;
            }
            try (var begin = connection.prepareStatement(BEGIN)) {
                begin.setObject(1, jobId);
                if (begin.executeUpdate() == 0) {
                    return false;
                }
            }
            execute(connection, dropped());
            execute(connection, "CREATE SCHEMA " + SCHEMA);
            try (var table = connection.createStatement().executeQuery(OF_FACTS)) {
                while (table.next()) {
                    execute(
                            connection,
                            "CREATE TABLE %1$s.%2$s (LIKE public.%2$s INCLUDING ALL)%3$s"
                                    .formatted(SCHEMA, table.getString(1), table.getString(2)));
                }
            }
            return true;
        });
    }

    /** So many records they are made of, and so many the live ones. */
    Progress progress() {
        return inTransaction(connection ->
                new Progress(number(connection, READ, RebuiltFacts.NAME), number(connection, READ, Freshness.FACTS)));
    }

    /** Whether no partition is behind the live facts now. */
    boolean hasCaughtUp() {
        return inTransaction(connection -> number(connection, BEHIND) == 0);
    }

    /** So that the first figures of the new tables are not the slowest. */
    void analyze() {
        inTransaction(connection -> {
            for (var table : tables(connection)) {
                execute(connection, "ANALYZE %s.%s".formatted(SCHEMA, table));
            }
            return true;
        });
    }

    /**
     * Puts them in the place of the live ones, which nobody reads or writes meanwhile. False, and nothing has happened,
     * where somebody reads for long, or a partition is behind.
     *
     * @param last belongs to the same transaction, and is told of how many records they are made
     */
    boolean takeOver(LongConsumer last) {
        return inTransaction(connection -> {
            if (!isAlone(connection) || number(connection, BEHIND) > 0) {
                QuarkusTransaction.setRollbackOnly();
                return false;
            }
            for (var table : tables(connection)) {
                execute(connection, "DROP TABLE public." + table);
                execute(connection, "ALTER TABLE %s.%s SET SCHEMA public".formatted(SCHEMA, table));
            }
            execute(connection, "DELETE FROM fold_offset WHERE fold = 'facts'");
            execute(connection, "UPDATE fold_offset SET fold = 'facts' WHERE fold = 'facts-rebuild'");
            execute(connection, "DROP SCHEMA " + SCHEMA);
            execute(connection, "DELETE FROM rebuild");
            last.accept(number(connection, READ, Freshness.FACTS));
            return true;
        });
    }

    /** Nothing of a rebuild that was given up stays: it knows those who are erased only as far as it got. */
    void dropAbandoned() {
        inTransaction(connection -> {
            if (exists(connection, ABANDONED)) {
                execute(connection, dropped());
                execute(connection, "DELETE FROM rebuild");
            }
            return true;
        });
    }

    /** Before the first statement that sees anything: whoever holds the offsets reads figures, or folds. */
    private static boolean isAlone(Connection connection) throws SQLException {
        try {
            execute(connection, "SET LOCAL lock_timeout = '2s'");
            execute(connection, "LOCK TABLE fold_offset IN ACCESS EXCLUSIVE MODE");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT tablename FROM pg_tables WHERE schemaname = ?")) {
            query.setString(1, SCHEMA);
            try (var row = query.executeQuery()) {
                var names = new ArrayList<String>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        }
    }

    private static String dropped() {
        return "DROP SCHEMA IF EXISTS %s CASCADE; DELETE FROM fold_offset WHERE fold = 'facts-rebuild'"
                .formatted(SCHEMA);
    }

    private static boolean exists(Connection connection, String statement, Object... values) throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static long number(Connection connection, String statement, String... values) throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return work.in(connection);
            }
        });
    }

    /** How many records. */
    record Progress(long rebuilt, long live) {}

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
