package io.twofold.metrics.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.effects.CaseLimit;
import io.twofold.metrics.effects.DeliveredCase;
import io.twofold.metrics.flow.cases.Time;

import static java.time.ZoneOffset.UTC;

/** How cases with knowledge went, against cases without. */
@ApplicationScoped
public class KnowledgeEffects {

    private static final String CASES = """
            SELECT {columns}, process_id, steps[1] AS first_step,
                to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM') AS opened_in, {used} AS used
            FROM {cases} JOIN process_fact USING (process_id)
            WHERE {owner}
                AND delivered_at >= coalesce(CAST(? AS timestamptz), '-infinity')
                AND delivered_at < coalesce(CAST(? AS timestamptz), 'infinity')
            ORDER BY delivered_at, case_id LIMIT ?
            """;

    private static final String ANY_KNOWLEDGE = """
            (EXISTS (SELECT FROM application_fact JOIN contribution_fact USING (community_id, contribution_id)
                 WHERE application_fact.case_id = case_row.case_id AND NOT withdrawn AND NOT removed)
             OR EXISTS (SELECT FROM playbook_use_fact note
                 WHERE note.process_id = case_row.process_id AND note.case_id = case_row.case_id))
            """;

    private static final String OF_COMMUNITY = """
            WITH community (id) AS (VALUES (CAST(? AS uuid))),
            known AS MATERIALIZED (
                SELECT case_id FROM community JOIN application_fact ON community_id = id
                    JOIN contribution_fact USING (community_id, contribution_id)
                WHERE case_id IS NOT NULL AND NOT withdrawn AND NOT removed
                UNION SELECT case_id FROM playbook_use_fact CROSS JOIN unnest(contribution_ids) AS used (contribution_id)
                    CROSS JOIN community JOIN contribution_fact contribution
                    ON community_id = id AND contribution.contribution_id = used.contribution_id AND NOT removed),
            process AS MATERIALIZED (SELECT DISTINCT process_id FROM known JOIN case_row USING (case_id))
            """;

    private final KnownComparisons comparisons;

    KnowledgeEffects(KnownComparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** On the cases of a process or workgroup, by any knowledge; null where there are too many. */
    @Nullable
    KnowledgeEffectView of(Connection connection, Owner owner, UUID id, Period period, @Nullable Instant asOf)
            throws SQLException {
        var statement = cases(period.time())
                .replace("{used}", ANY_KNOWLEDGE)
                .replace("{cases}", "case_row")
                .replace("{owner}", owner.column + " = ?");
        try (var query = connection.prepareStatement(statement)) {
            return read(query, id, period, asOf);
        }
    }

    /** On the cases of all processes that used a community's contributions, by these; null where there are too many. */
    public @Nullable KnowledgeEffectView ofCommunity(
            Connection connection, UUID community, @Nullable Instant from, @Nullable Instant to, @Nullable Instant asOf)
            throws SQLException {
        var statement = OF_COMMUNITY
                + cases(Time.elapsed)
                        .replace("{used}", "known.case_id IS NOT NULL")
                        .replace("{cases}", "process JOIN case_row USING (process_id) LEFT JOIN known USING (case_id)")
                        .replace("{owner}", "true");
        try (var query = connection.prepareStatement(statement)) {
            return read(query, community, new Period(from, to, Time.elapsed), asOf);
        }
    }

    private @Nullable KnowledgeEffectView read(PreparedStatement query, UUID id, Period period, @Nullable Instant asOf)
            throws SQLException {
        query.setObject(1, id);
        query.setObject(2, time(period.from()), Types.TIMESTAMP_WITH_TIMEZONE);
        query.setObject(3, time(period.to()), Types.TIMESTAMP_WITH_TIMEZONE);
        query.setInt(4, CaseLimit.MOST + 1);
        var strata = new LinkedHashMap<Shared, Stratum>();
        var used = 0L;
        var others = 0L;
        try (var row = query.executeQuery()) {
            while (row.next()) {
                var isUsed = row.getBoolean("used");
                var shared = new Shared(
                        row.getObject("process_id", UUID.class),
                        row.getString("first_step"),
                        row.getString("opened_in"));
                strata.computeIfAbsent(shared, _ -> new Stratum()).add(DeliveredCase.read(row), isUsed);
                used += isUsed ? 1 : 0;
                others += isUsed ? 0 : 1;
            }
        }
        if (used + others > CaseLimit.MOST) {
            return null;
        }
        var comparison = new KnowledgeComparison(strata.values());
        return new KnowledgeEffectView(
                asOf,
                period.from(),
                period.to(),
                period.time(),
                used,
                others,
                comparison.strata(),
                comparisons.metrics(comparison),
                KnowledgeEffectView.NOTE);
    }

    private static String cases(Time time) {
        return CASES.replace("{columns}", DeliveredCase.columns(time));
    }

    private static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }

    /** Whose cases. */
    enum Owner {
        PROCESS("process_id"),
        WORKGROUP("workgroup_id");

        private final String column;

        Owner(String column) {
            this.column = column;
        }
    }

    /** In which cases were delivered; open where a bound is absent. With the time that durations count. */
    record Period(@Nullable Instant from, @Nullable Instant to, Time time) {}

    /** What the cases of a stratum have in common; one without a step has no first one. */
    private record Shared(UUID process, @Nullable String firstStep, String openedIn) {}
}
