package io.twofold.metrics.rebuilds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.database.UnpooledConnections;

/**
 * What the tables of a rebuild need when they have all: the indexes of cases' rows, which only figures read by anything
 * but their key, cheaper to make of all rows than with each; and that pages are known to be visible, so that an index
 * alone answers.
 */
@ApplicationScoped
class RebuildFinish {

    // Those that are no keys, of tables whose names end so; not those that were made before a death.
    private static final String INDEXES = """
            SELECT regexp_replace(indexdef, 'INDEX (.*) ON public\\.', 'INDEX IF NOT EXISTS \\1 ON rebuilding.')
            FROM pg_indexes JOIN pg_tables USING (tablename)
            WHERE pg_indexes.schemaname = 'public' AND pg_tables.schemaname = 'rebuilding' AND tablename ~ '%s$'
                AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE contype = 'p')
            """;

    // The largest first, beside which others are done.
    private static final String VACUUM = """
            SELECT format('VACUUM (ANALYZE) %s', oid::regclass) FROM pg_class
            WHERE relnamespace = CAST('rebuilding' AS regnamespace) AND relkind = 'r'
            ORDER BY pg_relation_size(oid) DESC
            """;

    // A server goes on with an index whose client died: who comes next waits for both.
    private static final String FINISHING = "SELECT pg_advisory_lock(hashtext('rebuild finish'), %d)";

    private final UnpooledConnections connections;

    RebuildFinish(UnpooledConnections connections) {
        this.connections = connections;
    }

    static String indexesOf(String tables) {
        return INDEXES.formatted(tables);
    }

    /**
     * Two at a time.
     *
     * @param between is run before each step of this thread
     */
    void make(Runnable between) {
        try (var one = connections.open("rebuild");
                var other = connections.open("rebuild")) {
            RebuildTables.execute(one, FINISHING.formatted(1));
            RebuildTables.execute(other, FINISHING.formatted(2));
            for (var steps : List.of(indexesOf("_row"), VACUUM)) {
                make(new ConcurrentLinkedQueue<>(RebuildTables.texts(one, steps)), one, other, between);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Queue<String> steps, Connection one, Connection other, Runnable between) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var beside = CompletableFuture.runAsync(() -> executeEach(other, steps, () -> {}), threads);
            try {
                executeEach(one, steps, between);
            } finally {
                steps.clear();
            }
            beside.join();
        }
    }

    private static void executeEach(Connection connection, Queue<String> steps, Runnable before) {
        try {
            for (var step = steps.poll(); step != null; step = steps.poll()) {
                before.run();
                RebuildTables.execute(connection, step);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
