package io.twofold.metrics;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** More cases than are compared at once: rows alone, since telling of each would take minutes. */
@ApplicationScoped
public class ManyCases {

    private static final String ROWS = """
            INSERT INTO case_row (process_id, case_id, opened_at, delivered_at, lead_ms, events, steps, ends, people, units,
                reworked, repeated, handovers, handovers_with_units, handovers_across_units, ping_pong, subcontracting)
            SELECT '%s', gen_random_uuid(), opened, opened + interval '1 hour', 3600000, 0, '{}', '{}', '{}', '{}',
                '{}', 0, 0, 0, 0, 0, 0
            FROM generate_series(1, 100001) AS number
                CROSS JOIN LATERAL (SELECT timestamptz '%s' + number * interval '0.1 s') AS one (opened)
            """;

    private final DataSource database;

    ManyCases(DataSource database) {
        this.database = database;
    }

    /** Within four hours from then on. */
    public void deliveredOn(UUID process, Instant day) throws SQLException {
        execute(ROWS.formatted(process, day));
    }

    public void remove(UUID process) throws SQLException {
        execute("DELETE FROM case_row WHERE process_id = '%s'".formatted(process));
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
