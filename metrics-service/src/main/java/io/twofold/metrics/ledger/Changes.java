package io.twofold.metrics.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Of which processes more is known than when effects were last measured. */
@ApplicationScoped
public class Changes {

    private static final String NOTE = "INSERT INTO change_fact (process_id) SELECT unnest(?)";

    private static final String NOTED = """
            SELECT process_id, array_agg(number) FROM change_fact GROUP BY process_id ORDER BY min(number)
            """;

    // By number, never up to one: between two of them a lower one can become visible.
    private static final String FORGET = "DELETE FROM change_fact WHERE number = ANY (?)";

    private final DataSource database;

    Changes(DataSource database) {
        this.database = database;
    }

    /** In the transaction that changes what figures are made from. */
    public void note(Connection connection, Set<UUID> processes) throws SQLException {
        if (!processes.isEmpty()) {
            try (var note = connection.prepareStatement(NOTE)) {
                note.setArray(1, connection.createArrayOf("uuid", processes.toArray()));
                note.executeUpdate();
            }
        }
    }

    /** The numbers of each process's changes, the longest waiting first. */
    Map<UUID, Long[]> noted() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NOTED);
                var row = query.executeQuery()) {
            var noted = new LinkedHashMap<UUID, Long[]>();
            while (row.next()) {
                noted.put(row.getObject(1, UUID.class), (Long[]) row.getArray(2).getArray());
            }
            return noted;
        }
    }

    void forget(Long[] numbers) throws SQLException {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("bigint", numbers));
            forget.executeUpdate();
        }
    }
}
