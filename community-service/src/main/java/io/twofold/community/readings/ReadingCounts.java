package io.twofold.community.readings;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.time.Ids;

/** One counter for each reader, contribution and day. */
@ApplicationScoped
class ReadingCounts {

    private static final String COUNT = """
            INSERT INTO reading AS known (id, contribution_id, person_id, day, times) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (contribution_id, person_id, day) DO UPDATE SET times = known.times + excluded.times
            RETURNING id, times
            """;

    private final DataSource database;
    private final Ids ids;

    ReadingCounts(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** So many more on that day: how many there are now, under which id. */
    Count add(UUID contributionId, UUID personId, LocalDate day, int times) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setObject(1, ids.next());
            count.setObject(2, contributionId);
            count.setObject(3, personId);
            count.setObject(4, day);
            count.setInt(5, times);
            try (var row = count.executeQuery()) {
                row.next();
                return new Count(row.getObject(1, UUID.class), row.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    record Count(UUID readingId, int times) {}
}
