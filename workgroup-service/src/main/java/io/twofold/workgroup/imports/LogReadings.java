package io.twofold.workgroup.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.twofold.kit.jobs.Jobs;
import io.twofold.workgroup.imports.logs.LogReading;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** How the logs of each process are read, as long as anything of one remains. */
@ApplicationScoped
class LogReadings {

    // Locked also where it is there: nobody may forget it while an import begins.
    private static final String SETTLE = """
            INSERT INTO log_reading (process_id, parameters) VALUES (?, CAST(? AS jsonb))
            ON CONFLICT (process_id) DO UPDATE SET process_id = excluded.process_id
            """;
    private static final String FIND = "SELECT parameters FROM log_reading WHERE process_id = ?";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String FORGET = """
            DELETE FROM log_reading WHERE process_id = ?
                AND NOT EXISTS (SELECT FROM log_import
                                WHERE log_import.process_id = log_reading.process_id AND taken_back_at IS NULL)
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final Jobs jobs;

    LogReadings(DataSource database, ObjectMapper json, Jobs jobs) {
        this.database = database;
        this.json = json;
        this.jobs = jobs;
    }

    Optional<LogReading> find(UUID processId) throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, processId);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(json.readValue(row.getString(1), LogReading.class)) : Optional.empty();
            }
        }
    }

    /** From now on this is how; or why no import can begin so, or now. */
    @Transactional(MANDATORY)
    Optional<String> settle(UUID processId, LogReading reading) throws SQLException, JsonProcessingException {
        try (var connection = database.getConnection();
                var settle = connection.prepareStatement(SETTLE)) {
            settle.setObject(1, processId);
            settle.setString(2, json.writeValueAsString(reading));
            settle.executeUpdate();
        }
        if (find(processId).filter(reading::equals).isEmpty()) {
            return Optional.of("Another import reads the logs of this process with other parameters.");
        }
        return jobs.isUnderWay(LogTakeBack.NAME, processId)
                ? Optional.of("An import of this process is being taken back: send the log when that has ended.")
                : Optional.empty();
    }

    /** Until the transaction ends, no import of this process begins. */
    @Transactional(MANDATORY)
    void lock(UUID processId) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, LOCK, processId);
        }
    }

    /** Where all that was imported is taken back, the next log may be read in another way. */
    @Transactional(MANDATORY)
    void forgetUnused(UUID processId) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, LOCK, processId);
            execute(connection, FORGET, processId);
        }
    }

    private static void execute(Connection connection, String statement, UUID processId) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, processId);
            prepared.execute();
        }
    }
}
