package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
final class Cases {

    private static final Pattern ROWS = Pattern.compile("\\{(cases|any)}");

    private final Condition chosen;
    private final Condition any;

    private Cases(String owner, UUID id, FlowQuery query) {
        any = new Condition();
        any.and(owner + " = ?", id);
        any.and("workgroup_id = ?", query.workgroup());
        any.and("? = ANY (units)", query.unit());
        any.and("? = ANY (steps)", query.step());
        any.and("outcome = ?", query.outcome() == null ? null : query.outcome().name());
        chosen = new Condition(any);
        chosen.and("delivered_at >= ?", time(query.from()));
        chosen.and("delivered_at < ?", time(query.to()));
    }

    static Cases ofProcess(UUID id, FlowQuery query) {
        return new Cases("process_id", id, query);
    }

    static Cases ofWorkgroup(UUID id, FlowQuery query) {
        return new Cases("workgroup_id", id, query);
    }

    /**
     * In a statement {@code {cases}} stands for the rows of the cases, {@code {any}} for those of the cases whenever
     * they were delivered. The parameters of these come first, and these after them.
     */
    PreparedStatement prepare(Connection connection, String statement, @Nullable Object... more) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        var sql = ROWS.matcher(statement).replaceAll(use -> {
            var condition = use.group(1).equals("any") ? any : chosen;
            values.addAll(condition.values);
            return "(SELECT * FROM case_row WHERE " + condition.text + ") AS " + use.group(1) + "_row";
        });
        values.addAll(Arrays.asList(more));
        var prepared = connection.prepareStatement(sql);
        var next = 1;
        for (var value : values) {
            prepared.setObject(next++, value);
        }
        return prepared;
    }

    static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
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
