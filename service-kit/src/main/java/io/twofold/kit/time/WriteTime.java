package io.twofold.kit.time;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import javax.sql.DataSource;

import jakarta.transaction.TransactionScoped;

import static java.time.temporal.ChronoUnit.MILLIS;

/** The one time of all that the running transaction writes: {@code updatedAt} and {@code ce_time}. */
@TransactionScoped
public class WriteTime {

    // The transaction takes its id before it reads the clock: the watermark counts on that order.
    private static final String ID_THEN_CLOCK = "SELECT pg_current_xact_id(), clock_timestamp()";

    private final Instant instant;

    WriteTime(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            instant = of(connection);
        }
    }

    /** That of a transaction of plain JDBC, as a fold's: to be read once. */
    public static Instant of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(ID_THEN_CLOCK)) {
            row.next();
            // Rounded up, since a figure's asOf is rounded down and must not claim a write that it lacks.
            return row.getObject(2, OffsetDateTime.class)
                    .toInstant()
                    .plusNanos(999_999)
                    .truncatedTo(MILLIS);
        }
    }

    /** In whole milliseconds. */
    public Instant instant() {
        return instant;
    }
}
