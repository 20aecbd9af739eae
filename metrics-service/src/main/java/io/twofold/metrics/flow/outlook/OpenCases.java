package io.twofold.metrics.flow.outlook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.Longs;
import io.twofold.metrics.flow.cases.Time;
import io.twofold.web.paging.Cursor;

/** The cases that were opened and neither delivered nor cancelled, at an instant. */
@ApplicationScoped
class OpenCases {

    // Of those that were delivered later, only such as were opened not longer ago than any case took.
    private static final String OPEN = """
            (SELECT CAST(? AS timestamptz)) AS moment (at) CROSS JOIN LATERAL (
                SELECT * FROM {any}
                WHERE opened_at <= at AND opened_at > at - least({longest}, at - {first}) AND delivered_at > at
                UNION ALL
                SELECT * FROM {any} WHERE opened_at <= at AND delivered_at IS NULL) AS open_row
            WHERE (cancelled_at IS NULL OR cancelled_at > at)
            """;

    private static final String PAGE =
            "SELECT case_id, opened_at, due_at, steps[cardinality(steps)] AS step, calendar FROM process_fact, " + OPEN
                    + """
            AND process_fact.process_id = open_row.process_id
            AND (opened_at, case_id) > (?, ?) ORDER BY opened_at, case_id LIMIT ?
            """;

    private static final String OPENED =
            "SELECT CAST(date_part('epoch', date_trunc('milliseconds', opened_at)) * 1000 AS bigint) FROM " + OPEN;

    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    private final Ages ages;

    OpenCases(Ages ages) {
        this.ages = ages;
    }

    /** The oldest first, strictly after the cursor. */
    List<OpenCase> page(Connection connection, Cases cases, Time time, Instant at, @Nullable Cursor after, int limit)
            throws SQLException {
        var opened = Cases.time(after == null ? BEFORE_ALL : after.instant(0));
        var id = after == null ? new UUID(0, 0) : after.uuid(1);
        try (var query = cases.prepare(connection, PAGE, Cases.time(at), opened, id, limit);
                var row = query.executeQuery()) {
            var open = new ArrayList<OpenCase>();
            if (row.next()) {
                var calendar = time == Time.working ? row.getString("calendar") : null;
                var age = ages.since(opened(row).toEpochMilli(), calendar, at);
                do {
                    open.add(read(row, age));
                } while (row.next());
            }
            return open;
        }
    }

    /**
     * In milliseconds.
     *
     * @param calendar whose hours count; null: all of them
     */
    Longs ages(Connection connection, Cases cases, @Nullable String calendar, Instant at) throws SQLException {
        var opened = new Longs();
        cases.each(connection, OPENED, row -> opened.add(row.getLong(1)), Cases.time(at));
        return ages.of(opened, calendar, at);
    }

    private static OpenCase read(ResultSet row, LongUnaryOperator age) throws SQLException {
        var opened = opened(row);
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new OpenCase(
                row.getObject("case_id", UUID.class),
                opened,
                age.applyAsLong(opened.toEpochMilli()),
                row.getString("step"),
                due == null ? null : due.toInstant());
    }

    private static Instant opened(ResultSet row) throws SQLException {
        return row.getObject("opened_at", OffsetDateTime.class).toInstant();
    }

    /**
     * One of them.
     *
     * @param step the last that was completed
     */
    record OpenCase(
            UUID caseId,
            Instant openedAt,
            long ageMillis,
            @Nullable String step,
            @Nullable Instant dueAt) {}
}
