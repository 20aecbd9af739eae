package io.twofold.metrics.facts.workgroup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.facts.columns.Columns;
import io.twofold.metrics.facts.rows.Way;

/** What each sequence of steps is, once for all cases that went that way. */
@ApplicationScoped
class VariantTable {

    // In this order, lest two transactions that bring the same ones wait for each other. Each list is one text, since
    // all of an array of arrays would have to be of one length.
    private static final String KEEP = """
            INSERT INTO variant_row (process_id, variant, steps, reworked)
            SELECT process, hash_array_extended(steps, 0) AS variant, steps, reworked
            FROM unnest(?, ?, ?) AS batch (process, done, again)
            CROSS JOIN LATERAL (SELECT CAST(done AS text[]), CAST(again AS text[])) AS way (steps, reworked)
            ORDER BY process, variant
            ON CONFLICT DO NOTHING
            """;

    /** Once in a transaction, or the order is lost. */
    void keep(Connection connection, Set<Way> ways) throws SQLException {
        Columns.write(
                connection,
                KEEP,
                List.copyOf(ways),
                columns -> columns.with("uuid", Way::processId)
                        .with("text", way -> array(connection, way.steps()))
                        .with("text", way -> array(connection, way.reworked())));
    }

    private static String array(Connection connection, Collection<String> names) {
        try {
            return connection.createArrayOf("text", names.toArray()).toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
