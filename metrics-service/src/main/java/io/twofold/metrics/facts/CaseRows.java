package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.ledger.Changes;

import static java.util.stream.Collectors.toSet;

/**
 * The row of each case, made anew from its facts. Hand-overs, subcontracting and ping-pong follow van der Aalst,
 * Reijers, Song: Discovering Social Networks from Event Logs; touch and blocked time are lengths of unions of intervals.
 */
@ApplicationScoped
class CaseRows {

    private static final String FORGET = """
            DELETE FROM case_row USING unnest(?, ?) AS gone (process, id) WHERE process_id = process AND case_id = id
            """;

    // Looked up case by case, whatever the database knows of how many there are: OFFSET keeps it from reading all.
    private static final String REFRESH = """
            INSERT INTO case_row (process_id, case_id, workgroup_id, opened_at, delivered_at, outcome, due_at,
                cancelled_at, lead_ms, touch_ms, blocked_ms, blocked_by, events, steps, ends, people, few_people, units,
                reworked, repeated, handovers, handovers_with_units, handovers_across_units, ping_pong, subcontracting)
            SELECT fact.process_id, fact.case_id, workgroup_id, opened_at, delivered_at, outcome, due_at, cancelled_at,
                CAST(extract(epoch FROM delivered_at - opened_at) * 1000 AS bigint),
                (SELECT CAST(coalesce(sum(extract(epoch FROM upper(busy) - lower(busy)) * 1000), 0) AS bigint)
                    FROM unnest(log.worked) busy WHERE log.worked IS NOT NULL HAVING log.worked IS NOT NULL),
                CASE WHEN delivered_at IS NOT NULL THEN blocked.ms END, blocked.by,
                log.events, log.steps, log.ends, log.people,
                CASE WHEN cardinality(log.people) <= 64
                    THEN ARRAY(SELECT DISTINCT person FROM unnest(log.people) person WHERE person IS NOT NULL) END,
                log.units, again.steps, again.times, handovers, with_units, across_units, ping_pong, subcontracting
            FROM unnest(?, ?) AS touched (process, id)
            CROSS JOIN LATERAL (
                SELECT * FROM case_fact WHERE process_id = process AND case_id = id AND NOT removed OFFSET 0) fact
            LEFT JOIN LATERAL (
                SELECT * FROM delivery_fact WHERE process_id = process AND case_id = id OFFSET 0) delivery ON true
            CROSS JOIN LATERAL (
                SELECT count(*) AS events,
                    coalesce(array_agg(step) FILTER (WHERE completes), '{}') AS steps,
                    coalesce(array_agg(CAST(date_part('epoch', at) * 1000 AS bigint)) FILTER (WHERE completes), '{}')
                        AS ends,
                    coalesce(array_agg(person) FILTER (WHERE completes), '{}') AS people,
                    coalesce(array_agg(unit) FILTER (WHERE completes), '{}') AS units,
                    range_agg(tstzrange(least(started_at, at), at))
                        FILTER (WHERE completes AND started_at IS NOT NULL) AS worked,
                    count(*) FILTER (WHERE completes AND next_person <> person) AS handovers,
                    count(*) FILTER (WHERE completes AND next_person <> person
                        AND unit IS NOT NULL AND next_unit IS NOT NULL) AS with_units,
                    count(*) FILTER (WHERE completes AND next_person <> person AND next_unit <> unit) AS across_units,
                    count(*) FILTER (WHERE completes AND next_unit <> unit AND third_unit = unit) AS ping_pong,
                    count(*) FILTER (WHERE completes AND next_person <> person AND third_person = person)
                        AS subcontracting
                FROM (SELECT *, lead(person) OVER w AS next_person, lead(unit) OVER w AS next_unit,
                          lead(person, 2) OVER w AS third_person, lead(unit, 2) OVER w AS third_unit
                      FROM (SELECT step, step_id, started_at, at, position, transition IS NULL AS completes, person,
                                coalesce(step.unit, (SELECT assigned.unit FROM unit_fact assigned
                                    WHERE assigned.person_id = person
                                        AND valid_from <= CAST(at AT TIME ZONE 'UTC' AS date)
                                        AND (valid_to IS NULL OR valid_to > CAST(at AT TIME ZONE 'UTC' AS date))
                                    ORDER BY valid_from DESC, assignment_id LIMIT 1)) AS unit
                            FROM step_fact step
                            LEFT JOIN identification_fact alias ON alias_id = step.person_id
                            CROSS JOIN LATERAL (SELECT CASE WHEN alias_id IS NULL THEN step.person_id
                                WHEN NOT automated THEN alias.person_id END AS person) known
                            WHERE step.process_id = process AND step.case_id = id AND NOT step.removed
                            OFFSET 0) step -- or the unit is looked up wherever it is named
                      WINDOW w AS (PARTITION BY completes ORDER BY at, position, step_id)) step -- in this order for all
            ) log
            CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(step ORDER BY step), '{}') AS steps, coalesce(sum(done - 1), 0) AS times
                FROM (SELECT step, count(*) AS done FROM unnest(log.steps) step GROUP BY step HAVING count(*) > 1) each
            ) again
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(ms) FILTER (WHERE reason IS NULL), 0) AS ms,
                    coalesce(jsonb_object_agg(reason, ms) FILTER (WHERE reason IS NOT NULL), '{}') AS by
                FROM (SELECT reason, CAST(sum(extract(epoch FROM upper(span) - lower(span)) * 1000) AS bigint) AS ms
                      FROM (SELECT reason, unnest(range_agg(tstzrange(least(greatest(raised_at, opened_at), until), until)))
                            FROM blocker_fact blocker
                            CROSS JOIN LATERAL (SELECT least(cleared_at, delivered_at)) AS ended (until)
                            WHERE blocker.process_id = process AND blocker.case_id = id AND delivered_at IS NOT NULL
                            GROUP BY GROUPING SETS ((), (reason))) AS stopped (reason, span)
                      GROUP BY reason) AS each_reason
            ) blocked
            ON CONFLICT (process_id, case_id) DO UPDATE SET
                workgroup_id = excluded.workgroup_id, opened_at = excluded.opened_at,
                delivered_at = excluded.delivered_at, outcome = excluded.outcome, due_at = excluded.due_at,
                cancelled_at = excluded.cancelled_at,
                lead_ms = excluded.lead_ms, touch_ms = excluded.touch_ms, blocked_ms = excluded.blocked_ms,
                blocked_by = excluded.blocked_by, events = excluded.events,
                steps = excluded.steps, ends = excluded.ends, people = excluded.people,
                few_people = excluded.few_people, units = excluded.units,
                reworked = excluded.reworked, repeated = excluded.repeated, handovers = excluded.handovers,
                handovers_with_units = excluded.handovers_with_units,
                handovers_across_units = excluded.handovers_across_units, ping_pong = excluded.ping_pong,
                subcontracting = excluded.subcontracting,
                lead_work_ms = NULL, touch_work_ms = NULL, blocked_work_ms = NULL, blocked_work_by = NULL,
                ends_work = NULL
            """;

    // With the aliases that are known to be one of them.
    private static final String OF_PEOPLE = """
            SELECT DISTINCT process_id, case_id FROM step_fact
            WHERE person_id IN (SELECT unnest(?) UNION SELECT alias_id FROM identification_fact WHERE person_id = ANY (?))
            """;

    private static final String OF_PROCESSES = "SELECT process_id, case_id FROM case_row WHERE process_id = ANY (?)";

    private final CaseHours hours;
    private final Changes changes;

    CaseRows(CaseHours hours, Changes changes) {
        this.changes = changes;
        this.hours = hours;
    }

    /** There is none of removed cases. */
    void forget(Connection connection, List<CaseKey> removed) throws SQLException {
        Columns.write(connection, FORGET, removed, CaseRows::keys);
    }

    /** Of cases that are removed, or whose opening is not known yet, there is none. */
    void refresh(Connection connection, List<CaseKey> touched) throws SQLException {
        CasePages.of(touched, page -> refreshAtOnce(connection, page));
    }

    /** Of all cases that somebody of these has a step in. */
    void refreshOf(Connection connection, Collection<UUID> people) throws SQLException {
        if (!people.isEmpty()) {
            var ids = connection.createArrayOf("uuid", people.toArray());
            try (var query = connection.prepareStatement(OF_PEOPLE)) {
                query.setArray(1, ids);
                query.setArray(2, ids);
                CasePages.of(query, page -> refreshAtOnce(connection, page));
            }
        }
    }

    /** Of all cases of processes that have another calendar than before. */
    void countHoursAnew(Connection connection, Collection<UUID> processes) throws SQLException {
        if (!processes.isEmpty()) {
            try (var query = connection.prepareStatement(OF_PROCESSES)) {
                query.setArray(1, connection.createArrayOf("uuid", processes.toArray()));
                CasePages.of(query, page -> hours.countAnew(connection, page));
            }
        }
    }

    private void refreshAtOnce(Connection connection, List<CaseKey> touched) throws SQLException {
        Columns.write(connection, REFRESH, touched, CaseRows::keys);
        changes.note(connection, touched.stream().map(CaseKey::processId).collect(toSet()));
        hours.count(connection, touched);
    }

    private static void keys(Columns<CaseKey> columns) throws SQLException {
        columns.with("uuid", CaseKey::processId).with("uuid", CaseKey::caseId);
    }
}
