package io.twofold.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the process that was folded, again and again under other ids, as the fold would have put them there: a bulk
 * path to twenty large processes. It leaves out the facts that rows are made from, which figures do not read.
 */
final class MadeProcesses {

    private static final List<String> TABLES = List.of("process_fact", "workgroup_fact", "case_row", "variant_row");

    private static final String COLUMNS = """
            SELECT column_name, CASE
                WHEN column_name = 'case_id' THEN format('CAST(md5(concat(%1$I, copy)) AS uuid)', column_name)
                WHEN udt_name IN ('uuid', '_uuid') THEN format(
                    'CAST(replace(CAST(%1$I AS text), ''-0000-0000-8000-'', ''-0000-'' || lpad(to_hex(copy), 4, ''0'') || ''-8000-'')'
                    ' AS %2$s)', column_name, udt_name)
                ELSE format('%I', column_name) END
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position
            """;

    private MadeProcesses() {}

    /** All but the first of so many. */
    static void copy(RunningSuite suite, int processes) throws SQLException, IOException {
        try (var connection = suite.database("metrics")) {
            for (var table : TABLES) {
                copy(connection, table, processes);
            }
            try (var vacuum = connection.createStatement()) {
                vacuum.execute("VACUUM (ANALYZE)"); // as the database does it by itself, after a while
            }
        }
    }

    private static void copy(Connection connection, String table, int processes) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (var column = columns.executeQuery()) {
                while (column.next()) {
                    names.add(column.getString(1));
                    values.add(column.getString(2));
                }
            }
        }
        // The cases of all processes among each other, as they come.
        var copy = "INSERT INTO %1$s (%2$s) SELECT %3$s FROM %1$s CROSS JOIN generate_series(1, %4$d) AS copy %5$s"
                .formatted(
                        table,
                        String.join(", ", names),
                        String.join(", ", values),
                        processes - 1,
                        table.equals("case_row") ? "ORDER BY 2" : "");
        try (var insert = connection.createStatement()) {
            insert.executeUpdate(copy);
        }
    }
}
