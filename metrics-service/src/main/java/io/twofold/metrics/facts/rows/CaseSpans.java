package io.twofold.metrics.facts.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.facts.cases.CaseKey;
import io.twofold.metrics.workinghours.WorkingHours;

import static java.util.Collections.emptyMap;

/** The spans of time that the durations of cases are the lengths of. */
@ApplicationScoped
class CaseSpans {

    private static final String CASES =
            """
            SELECT case_id, %s AS opened, %s AS delivered, ends, touch_ms IS NOT NULL AS started, begun, done
            FROM unnest(?) AS touched (id)
            JOIN case_row ON process_id = ? AND case_id = id
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(%s), '{}') AS begun, coalesce(array_agg(%s), '{}') AS done
                FROM (SELECT unnest(range_agg(tstzrange(least(started_at, at), at))) AS span
                      FROM step_fact step
                      WHERE step.process_id = case_row.process_id AND step.case_id = id AND NOT removed
                          AND transition IS NULL AND started_at IS NOT NULL) worked) work
            """.formatted(ms("opened_at"), ms("delivered_at"), ms("lower(span)"), ms("upper(span)"));

    private static final String BLOCKED = """
            SELECT case_id, reason, array_agg(%s) AS begun, array_agg(%s) AS done
            FROM (SELECT case_id, reason,
                      unnest(range_agg(tstzrange(least(greatest(raised_at, opened_at), until), until))) AS span
                  FROM unnest(?) AS touched (id)
                  JOIN case_row ON case_id = id
                  JOIN blocker_fact USING (process_id, case_id)
                  CROSS JOIN LATERAL (SELECT least(cleared_at, delivered_at)) AS ended (until)
                  WHERE process_id = ? AND delivered_at IS NOT NULL
                  GROUP BY GROUPING SETS ((case_id), (case_id, reason))) AS stopped
            GROUP BY case_id, reason
            """.formatted(ms("lower(span)"), ms("upper(span)"));

    List<Spans> of(Connection connection, UUID process, List<CaseKey> cases) throws SQLException {
        var ids = connection.createArrayOf(
                "uuid", cases.stream().map(CaseKey::caseId).toArray());
        var blocked = new HashMap<UUID, Map<@Nullable String, Bounds>>();
        try (var query = connection.prepareStatement(BLOCKED)) {
            query.setArray(1, ids);
            query.setObject(2, process);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    blocked.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                            .put(row.getString(2), bounds(row));
                }
            }
        }
        try (var query = connection.prepareStatement(CASES)) {
            query.setArray(1, ids);
            query.setObject(2, process);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<Spans>();
                while (row.next()) {
                    // not Map.of(), which cannot be asked for null
                    found.add(spans(row, blocked.getOrDefault(row.getObject(1, UUID.class), emptyMap())));
                }
                return found;
            }
        }
    }

    private static Spans spans(ResultSet row, Map<@Nullable String, Bounds> blocked) throws SQLException {
        return new Spans(
                row.getObject("case_id", UUID.class),
                row.getLong("opened"),
                row.getObject("delivered", Long.class),
                longs(row, "ends"),
                row.getBoolean("started") ? bounds(row) : null,
                blocked);
    }

    private static Bounds bounds(ResultSet row) throws SQLException {
        return new Bounds(longs(row, "begun"), longs(row, "done"));
    }

    private static long[] longs(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static String ms(String time) {
        return "CAST(extract(epoch FROM " + time + ") * 1000 AS bigint)";
    }

    /** Where spans begin and where they end; which belongs to which does not matter to their length. */
    private record Bounds(long[] begun, long[] done) {

        long length(WorkingHours hours) {
            return LongStream.of(done).map(hours::position).sum()
                    - LongStream.of(begun).map(hours::position).sum();
        }

        LongStream all() {
            return LongStream.concat(LongStream.of(begun), LongStream.of(done));
        }
    }

    /**
     * The spans of one case.
     *
     * @param work    null where no start is known
     * @param blocked by reason; under null all of them
     */
    record Spans(
            UUID caseId,
            long opened,
            @Nullable Long delivered,
            long[] ends,
            @Nullable Bounds work,
            Map<@Nullable String, Bounds> blocked) {

        long first() {
            return all().min().orElse(opened);
        }

        long last() {
            return all().max().orElse(opened);
        }

        Counted counted(WorkingHours hours) {
            var by = new HashMap<String, Long>();
            blocked.forEach((reason, bounds) -> {
                if (reason != null) {
                    by.put(reason, bounds.length(hours));
                }
            });
            var whole = blocked.get(null);
            return new Counted(
                    caseId,
                    delivered == null ? null : hours.between(opened, delivered),
                    work == null ? null : work.length(hours),
                    delivered == null ? null : whole == null ? 0 : whole.length(hours),
                    by,
                    LongStream.of(ends)
                            .mapToObj(end -> Long.toString(hours.between(opened, end)))
                            .collect(Collectors.joining(",", "{", "}")));
        }

        private LongStream all() {
            var rest = LongStream.concat(LongStream.of(opened), LongStream.of(ends));
            var known = delivered == null ? rest : LongStream.concat(rest, LongStream.of(delivered));
            return work == null ? known : LongStream.concat(known, work.all());
        }
    }

    /** The working time of one case, in milliseconds. */
    record Counted(
            UUID caseId,
            @Nullable Long lead,
            @Nullable Long touch,
            @Nullable Long blocked,
            Map<String, Long> blockedBy,
            String ends) {}
}
