package io.twofold.kit.activity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The activities of the last 30 days. Only the relay adds to them, so that a number never appears below one that was seen. */
@ApplicationScoped
class ActivityTable {

    private static final int PIECE = 1_000;

    private static final String LATEST = "SELECT coalesce(max(number), 0) FROM activity";

    private static final String AFTER = """
            SELECT number, type, data FROM activity WHERE owner_id = ? AND number > ? ORDER BY number LIMIT ?
            """;

    // The lowest numbers are the oldest. Another replica may be at it, too.
    private static final String PRUNE = """
            DELETE FROM activity WHERE number IN (
                SELECT number FROM (SELECT number, time FROM activity ORDER BY number LIMIT ?) AS oldest
                WHERE time < clock_timestamp() - interval '30 days')
            """;

    private final DataSource database;

    ActivityTable(DataSource database) {
        this.database = database;
    }

    long latest() throws SQLException {
        try (var connection = database.getConnection();
                var latest = connection.createStatement();
                var row = latest.executeQuery(LATEST)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** In their order, at most {@code limit}. */
    List<Activity> after(UUID ownerId, long number, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var after = connection.prepareStatement(AFTER)) {
            after.setObject(1, ownerId);
            after.setLong(2, number);
            after.setInt(3, limit);
            try (var row = after.executeQuery()) {
                var activities = new ArrayList<Activity>();
                while (row.next()) {
                    activities.add(new Activity(row.getLong(1), row.getString(2), row.getString(3)));
                }
                return activities;
            }
        }
    }

    /** Forgets what is older, a piece at a time. */
    void prune() throws SQLException {
        try (var connection = database.getConnection();
                var prune = connection.prepareStatement(PRUNE)) {
            prune.setInt(1, PIECE);
            while (prune.executeUpdate() == PIECE) {
                // There may be more.
            }
        }
    }
}
