package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static java.time.ZoneOffset.UTC;

/** The cases that figures are about, as a condition on their rows. */
final class Cases {

    /** Stands in a statement for the rows of the cases; each use of it takes the parameters once more. */
    static final String CHOSEN = "{cases}";

    private final StringBuilder condition = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Cases(String owner, UUID id) {
        condition.append(owner).append(" = ?");
        values.add(id);
    }

    static Cases ofProcess(UUID id, FlowQuery query) {
        return new Cases("process_id", id).narrowed(query);
    }

    static Cases ofWorkgroup(UUID id, FlowQuery query) {
        return new Cases("workgroup_id", id).narrowed(query);
    }

    /** With the parameters of the cases first, and these after them. */
    PreparedStatement prepare(Connection connection, String statement, Object... more) throws SQLException {
        var uses = statement.split("\\{cases}", -1).length - 1;
        var prepared = connection.prepareStatement(
                statement.replace(CHOSEN, "(SELECT * FROM case_row WHERE " + condition + ") AS chosen"));
        var next = 1;
        for (var use = 0; use < uses; use++) {
            for (var value : values) {
                prepared.setObject(next++, value);
            }
        }
        for (var value : more) {
            prepared.setObject(next++, value);
        }
        return prepared;
    }

    private Cases narrowed(FlowQuery query) {
        and("delivered_at >= ?", time(query.from()));
        and("delivered_at < ?", time(query.to()));
        and("workgroup_id = ?", query.workgroup());
        and("? = ANY (units)", query.unit());
        and("? = ANY (steps)", query.step());
        and("outcome = ?", query.outcome() == null ? null : query.outcome().name());
        return this;
    }

    private void and(String next, @Nullable Object value) {
        if (value != null) {
            condition.append(" AND ").append(next);
            values.add(value);
        }
    }

    private static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }
}
