package io.twofold.workgroup.imports;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** How the logs of each process are read, once one of them has been imported. */
@ApplicationScoped
class LogReadings {

    private static final String SETTLE =
            "INSERT INTO log_reading (process_id, activity, person, issuer) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String FIND = "SELECT activity, person, issuer FROM log_reading WHERE process_id = ?";

    private final DataSource database;

    LogReadings(DataSource database) {
        this.database = database;
    }

    Optional<LogReading> find(UUID processId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, processId);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new LogReading(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** From now on this is how; false where it is another way already. */
    @Transactional(MANDATORY)
    boolean settle(UUID processId, LogReading reading) throws SQLException {
        try (var connection = database.getConnection();
                var settle = connection.prepareStatement(SETTLE)) {
            settle.setObject(1, processId);
            settle.setString(2, reading.activity());
            settle.setString(3, reading.person());
            settle.setString(4, reading.issuer());
            settle.executeUpdate();
        }
        return find(processId).filter(reading::equals).isPresent();
    }
}
