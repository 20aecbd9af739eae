package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The row of each case, made anew from its facts. Hand-overs, subcontracting and ping-pong follow van der Aalst,
 * Reijers, Song: Discovering Social Networks from Event Logs; touch time is the length of a union of intervals.
 */
@ApplicationScoped
class CaseRows {

    private static final String REFRESH = """
            INSERT INTO case_row (process_id, case_id, workgroup_id, opened_at, delivered_at, outcome, due_at, lead_ms,
                touch_ms, events, steps, ends, people, units, reworked, repeated,
                handovers, handovers_with_units, handovers_across_units, ping_pong, subcontracting)
            SELECT fact.process_id, fact.case_id, workgroup_id, opened_at, delivered_at, outcome, due_at,
                CAST(extract(epoch FROM delivered_at - opened_at) * 1000 AS bigint),
                (SELECT CAST(coalesce(sum(extract(epoch FROM upper(busy) - lower(busy)) * 1000), 0) AS bigint)
                    FROM unnest(log.worked) busy WHERE log.worked IS NOT NULL HAVING log.worked IS NOT NULL),
                log.events, log.steps, log.ends, log.people, log.units,
                ARRAY(SELECT step FROM unnest(log.steps) step GROUP BY step HAVING count(*) > 1 ORDER BY step),
                cardinality(log.steps) - (SELECT count(DISTINCT step) FROM unnest(log.steps) step),
                handovers, with_units, across_units, ping_pong, subcontracting
            FROM unnest(?, ?) AS touched (process, id)
            JOIN case_fact fact ON fact.process_id = process AND fact.case_id = id
            LEFT JOIN delivery_fact delivery ON delivery.process_id = process AND delivery.case_id = id
            CROSS JOIN LATERAL (
                SELECT count(*) AS events,
                    coalesce(array_agg(step ORDER BY at, position, step_id) FILTER (WHERE completes), '{}') AS steps,
                    coalesce(array_agg(CAST(extract(epoch FROM at) * 1000 AS bigint) ORDER BY at, position, step_id)
                        FILTER (WHERE completes), '{}') AS ends,
                    coalesce(array_agg(person_id ORDER BY at, position, step_id)
                        FILTER (WHERE completes), '{}') AS people,
                    coalesce(array_agg(unit ORDER BY at, position, step_id) FILTER (WHERE completes), '{}') AS units,
                    range_agg(tstzrange(least(started_at, at), at))
                        FILTER (WHERE completes AND started_at IS NOT NULL) AS worked
                FROM (SELECT *, transition IS NULL AS completes FROM step_fact step
                      WHERE step.process_id = process AND step.case_id = id AND NOT removed) step
            ) log
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE next_person <> person) AS handovers,
                    count(*) FILTER (WHERE next_person <> person AND unit IS NOT NULL AND next_unit IS NOT NULL)
                        AS with_units,
                    count(*) FILTER (WHERE next_person <> person AND next_unit <> unit) AS across_units,
                    count(*) FILTER (WHERE next_unit <> unit AND third_unit = unit) AS ping_pong,
                    count(*) FILTER (WHERE next_person <> person AND third_person = person) AS subcontracting
                FROM (SELECT person, unit, lead(person) OVER w AS next_person, lead(unit) OVER w AS next_unit,
                          lead(person, 2) OVER w AS third_person, lead(unit, 2) OVER w AS third_unit
                      FROM unnest(log.people, log.units) WITH ORDINALITY AS step (person, unit, place)
                      WINDOW w AS (ORDER BY place)) pair
            ) social
            ON CONFLICT (process_id, case_id) DO UPDATE SET
                workgroup_id = excluded.workgroup_id, opened_at = excluded.opened_at,
                delivered_at = excluded.delivered_at, outcome = excluded.outcome, due_at = excluded.due_at,
                lead_ms = excluded.lead_ms, touch_ms = excluded.touch_ms, events = excluded.events,
                steps = excluded.steps, ends = excluded.ends, people = excluded.people, units = excluded.units,
                reworked = excluded.reworked, repeated = excluded.repeated, handovers = excluded.handovers,
                handovers_with_units = excluded.handovers_with_units,
                handovers_across_units = excluded.handovers_across_units, ping_pong = excluded.ping_pong,
                subcontracting = excluded.subcontracting
            """;

    /** Of cases whose opening is not known yet there is none. */
    void refresh(Connection connection, List<CaseKey> touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        try (var refresh = connection.prepareStatement(REFRESH)) {
            new Columns<>(connection, refresh, touched)
                    .with("uuid", CaseKey::processId)
                    .with("uuid", CaseKey::caseId);
            refresh.executeUpdate();
        }
    }
}
