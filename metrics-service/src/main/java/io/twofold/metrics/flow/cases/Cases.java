package io.twofold.metrics.flow.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.time.ZoneOffset.UTC;

/** The cases that figures are about, as a condition on their rows. */
public final class Cases {

    private static final Pattern PARAMETERS = Pattern.compile("\\?|\\{(cases|any|process|longest|first)}");

    private static final String ROWS_OF = "(SELECT * FROM case_row WHERE %s) AS %s_row";

    // From the end of an index: so nobody looks through all cases there ever were for those that lie there at an
    // instant.
    private static final String LONGEST =
            "(SELECT (coalesce(max(lead_ms), 0) + 1) * interval '1 ms' FROM case_row WHERE %s)";

    private static final String FIRST = "timestamptz '4713-01-01 00:00Z BC'";

    private static final int AT_ONCE = 5_000;

    private final Condition process = new Condition();
    private final Condition any;
    private final Condition chosen;

    private Cases(String process, UUID id, @Nullable UUID workgroup, FlowQuery query) {
        this.process.and("process_id = " + process, id);
        any = new Condition(this.process);
        any.and("workgroup_id = ?", workgroup);
        any.and("workgroup_id = ?", query.workgroup());
        any.and("? = ANY (units)", query.unit());
        any.and("? = ANY (steps)", query.step());
        any.and("outcome = ?", query.outcome() == null ? null : query.outcome().name());
        chosen = new Condition(any);
        chosen.and("delivered_at >= ?", time(query.from()));
        chosen.and("delivered_at < ?", time(query.to()));
    }

    public static Cases ofProcess(UUID id, FlowQuery query) {
        return new Cases("?", id, null, query);
    }

    public static Cases ofWorkgroup(UUID id, FlowQuery query) {
        return new Cases("(SELECT process_id FROM workgroup_fact WHERE workgroup_id = ?)", id, id, query);
    }

    /**
     * In a statement {@code {cases}} stands for the rows of the cases, {@code {any}} for those of the cases whenever
     * they were delivered, {@code {process}} for the condition on their process, {@code {longest}} for a time that no
     * case of it took longer than, {@code {first}} for the first instant that the database knows. Their parameters
     * stand between these.
     */
    public PreparedStatement prepare(Connection connection, String statement, @Nullable Object... more)
            throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        var own = Arrays.asList(more).iterator();
        var sql = PARAMETERS.matcher(statement).replaceAll(use -> {
            var rows = use.group(1);
            if (rows == null) {
                values.add(own.next());
                return "?";
            }
            if (rows.equals("first")) {
                return FIRST;
            }
            var condition = rows.equals("any") ? any : rows.equals("cases") ? chosen : process;
            values.addAll(condition.values);
            return rows.equals("process")
                    ? condition.text.toString()
                    : (condition == process ? LONGEST : ROWS_OF).formatted(condition.text, rows);
        });
        var prepared = connection.prepareStatement(sql);
        var next = 1;
        for (var value : values) {
            prepared.setObject(next++, value);
        }
        return prepared;
    }

    /** Reads the rows of a {@linkplain #prepare statement} as they come: there can be millions. */
    public void each(Connection connection, String statement, EachRow each, @Nullable Object... more)
            throws SQLException {
        try (var query = prepare(connection, statement, more)) {
            query.setFetchSize(AT_ONCE);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        }
    }

    public static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }

    /** What is done with a row. */
    @FunctionalInterface
    public interface EachRow {
        void read(ResultSet row) throws SQLException;
    }

    private static final class Condition {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Condition() {}

        Condition(Condition other) {
            text.append(other.text);
            values.addAll(other.values);
        }

        void and(String next, @Nullable Object value) {
            if (value != null) {
                text.append(text.isEmpty() ? "" : " AND ").append(next);
                values.add(value);
            }
        }
    }
}
