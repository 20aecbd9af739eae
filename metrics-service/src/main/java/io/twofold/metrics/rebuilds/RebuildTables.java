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

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // By their names: what is kept through a rebuild is called otherwise.
    private static final String COPIES = """
            SELECT format('CREATE TABLE rebuilding.%1$I (LIKE public.%1$I INCLUDING ALL EXCLUDING INDEXES)', relname)
                || coalesce(' WITH (' || array_to_string(reloptions, ', ') || ')', '')
            FROM pg_class
            WHERE relnamespace = CAST('public' AS regnamespace) AND relkind = 'r' AND relname ~ '_(fact|row)$'
            """;

    // With the same names.
    private static final String KEYS = """
            SELECT format('%s; ALTER TABLE rebuilding.%I ADD CONSTRAINT %I PRIMARY KEY USING INDEX %3$I',
                replace(pg_get_indexdef(conindid), ' ON public.', ' ON rebuilding.'), relname, conname)
            FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
            WHERE contype = 'p' AND to_regclass('rebuilding.' || quote_ident(relname)) IS NOT NULL
                AND relnamespace = CAST('public' AS regnamespace)
            """;

    private static final String NOT_ANALYZED = """
            SELECT format('ALTER TABLE rebuilding.%I ALTER %I SET STATISTICS 0', relname, attname)
            FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
            WHERE relnamespace = CAST('public' AS regnamespace) AND attnum > 0 AND NOT attisdropped
                AND attstattarget = 0 AND to_regclass('rebuilding.' || quote_ident(relname)) IS NOT NULL
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
            execute(connection, "CREATE SCHEMA rebuilding");
            executeEach(connection, COPIES);
            executeEach(connection, NOT_ANALYZED);
            executeEach(connection, KEYS);
            executeEach(connection, RebuildFinish.indexesOf("_fact"));
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

    /**
     * Puts them in the place of the live ones, which nobody reads or folds meanwhile: whoever does holds the offsets. False,
     * and nothing has happened, where somebody holds them for long, a partition is behind, or a migration came after they
     * were made.
     *
     * @param last belongs to the same transaction, and is told of how many records they are made
     */
    boolean takeOver(UUID jobId, LongConsumer last) {
        try {
            return inTransaction(connection -> takeOver(connection, jobId, last));
        } catch (LockedByOthers e) {
            return false;
        }
    }

    private static boolean takeOver(Connection connection, UUID jobId, LongConsumer last) throws SQLException {
        try {
            execute(connection, "SET LOCAL lock_timeout = '500ms'");
            execute(connection, "LOCK TABLE fold_offset IN ACCESS EXCLUSIVE MODE");
            if (!exists(connection, GOES_ON, jobId) || number(connection, BEHIND) > 0) {
                return false;
            }
            replace(connection);
            last.accept(number(connection, READ, Freshness.FACTS));
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new LockedByOthers();
            }
            throw e;
        }
    }

    private static void replace(Connection connection) throws SQLException {
        for (var table : tables(connection)) {
            execute(connection, "DROP TABLE public." + table);
            execute(connection, "ALTER TABLE rebuilding.%s SET SCHEMA public".formatted(table));
        }
        execute(connection, "DELETE FROM fold_offset WHERE fold = 'facts'");
        execute(connection, "UPDATE fold_offset SET fold = 'facts' WHERE fold = 'facts-rebuild'");
        execute(connection, "DROP SCHEMA rebuilding");
        execute(connection, "DELETE FROM rebuild");
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

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'rebuilding'");
    }

    static List<String> texts(Connection connection, String statement) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(statement)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static String dropped() {
        return "DROP SCHEMA IF EXISTS rebuilding CASCADE; DELETE FROM fold_offset WHERE fold = 'facts-rebuild'";
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

    /** What a query says is to be executed. */
    private static void executeEach(Connection connection, String commands) throws SQLException {
        for (var command : texts(connection, commands)) {
            execute(connection, command);
        }
    }

    static void execute(Connection connection, String command) throws SQLException {
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

    /** Rolls back what waited in vain. */
    private static final class LockedByOthers extends RuntimeException {}

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
