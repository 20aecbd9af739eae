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
            INSERT INTO case_row (process_id, case_id, opened_at, delivered_at, lead_ms, touch_ms, events, steps, ends, people, units,
                reworked, repeated, handovers, handovers_with_units, handovers_across_units, ping_pong, subcontracting)
            SELECT '%s', gen_random_uuid(), opened, opened + lead * interval '1 ms', lead, touch, 0, '{}', '{}', '{}', '{}',
                '{}', 0, 0, 0, 0, 0, 0
            FROM generate_series(CAST(1 AS bigint), %d) AS number
                CROSS JOIN LATERAL (SELECT timestamptz '%s' + number * interval '0.1 s', %s) AS one (opened, lead)
                CROSS JOIN LATERAL (SELECT CAST(%s AS bigint)) AS work (touch)
            """;

    private final DataSource database;

    ManyCases(DataSource database) {
        this.database = database;
    }

    /** Within four hours from then on. */
    public void deliveredOn(UUID process, Instant day) throws SQLException {
        execute(ROWS.formatted(process, 100_001, day, "3600000", "NULL"));
    }

    /** Each as long as it pleases; some were delivered without anybody knowing how long they were worked on. */
    public void ofAllLengths(UUID process, Instant day, int cases) throws SQLException {
        var touch = "CASE WHEN number % 3 > 0 THEN lead / (1 + number % 7) END";
        execute(ROWS.formatted(process, cases, day, "number * 7919 % 86400007", touch));
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
