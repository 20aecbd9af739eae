package io.twofold.metrics.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Of which processes more is known than when effects were last measured. */
@ApplicationScoped
public class Changes {

    private static final String NOTE = "INSERT INTO change_fact (process_id) SELECT unnest(?)";

    private static final String NOTED = "SELECT process_id, array_agg(id) FROM change_fact GROUP BY process_id";
    private static final String FORGET = "DELETE FROM change_fact WHERE id = ANY (?)";

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

    /** By process. */
    Map<UUID, UUID[]> noted() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NOTED);
                var row = query.executeQuery()) {
            var noted = new HashMap<UUID, UUID[]>();
            while (row.next()) {
                noted.put(row.getObject(1, UUID.class), (UUID[]) row.getArray(2).getArray());
            }
            return noted;
        }
    }

    void forget(UUID[] ids) throws SQLException {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("uuid", ids));
            forget.executeUpdate();
        }
    }
}
