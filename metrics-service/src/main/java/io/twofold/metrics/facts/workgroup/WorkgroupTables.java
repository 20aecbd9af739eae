package io.twofold.metrics.facts.workgroup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.facts.columns.Columns;

/** The facts of processes and workgroups. */
@ApplicationScoped
class WorkgroupTables {

    // Owners travel as one text: an array of arrays would need equal lengths.
    private static final String PROCESSES = """
            INSERT INTO process_fact AS fact (process_id, revision, name, owners, target_lead_time_seconds,
                                              calendar, rates, formal_path, owning_unit)
            SELECT DISTINCT ON (id) id, revision, name,
                ARRAY(SELECT coalesce(replaced_by, owner) FROM unnest(CAST(owners AS uuid[])) AS owner
                    LEFT JOIN erasure_fact ON person_id = owner),
                target, calendar, rates, path, unit
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (id, revision, name, owners, target, calendar, rates, path, unit)
            ORDER BY id, revision DESC
            ON CONFLICT (process_id) DO UPDATE SET
                revision = excluded.revision, name = excluded.name, owners = excluded.owners,
                target_lead_time_seconds = excluded.target_lead_time_seconds, calendar = excluded.calendar,
                rates = excluded.rates, formal_path = excluded.formal_path, owning_unit = excluded.owning_unit
            WHERE excluded.revision > fact.revision
            RETURNING process_id, old.calendar IS DISTINCT FROM new.calendar
            """;

    private static final String WORKGROUPS = """
            INSERT INTO workgroup_fact AS fact (workgroup_id, process_id, revision, name, state, community_id)
            SELECT DISTINCT ON (id) * FROM unnest(?, ?, ?, ?, ?, ?)
                AS batch (id, process, revision, name, state, community)
            ORDER BY id, revision DESC
            ON CONFLICT (workgroup_id) DO UPDATE SET
                revision = excluded.revision, name = excluded.name, state = excluded.state,
                community_id = excluded.community_id
            WHERE excluded.revision > fact.revision
            """;

    private static final String PARTICIPATIONS = """
            INSERT INTO participation_fact AS fact
                (workgroup_id, participation_id, process_id, revision, person_id, participating)
            SELECT DISTINCT ON (id) workgroup, id, process, revision, coalesce(replaced_by, person), participating
            FROM unnest(?, ?, ?, ?, ?, ?) AS batch (workgroup, id, process, revision, person, participating)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY id, revision DESC
            ON CONFLICT (workgroup_id, participation_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, participating = excluded.participating
            WHERE excluded.revision > fact.revision
            """;

    private final ObjectMapper json;

    WorkgroupTables(ObjectMapper json) {
        this.json = json;
    }

    /** Those that have another calendar than before. */
    List<UUID> keepProcesses(Connection connection, List<ProcessFact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return List.of();
        }
        try (var keep = connection.prepareStatement(PROCESSES)) {
            new Columns<>(connection, keep, facts)
                    .with("uuid", ProcessFact::processId)
                    .with("int4", ProcessFact::revision)
                    .with("text", ProcessFact::name)
                    .with("text", fact -> Columns.array(fact.owners()))
                    .with("int8", ProcessFact::targetLeadTimeSeconds)
                    .with("jsonb", fact -> json(fact.calendar()))
                    .with("jsonb", fact -> json(fact.rates()))
                    .with("jsonb", fact -> json(fact.formalPath()))
                    .with("text", ProcessFact::owningUnit);
            try (var row = keep.executeQuery()) {
                var changed = new ArrayList<UUID>();
                while (row.next()) {
                    if (row.getBoolean(2)) {
                        changed.add(row.getObject(1, UUID.class));
                    }
                }
                return changed;
            }
        }
    }

    void keepWorkgroups(Connection connection, List<WorkgroupFact> facts) throws SQLException {
        Columns.write(
                connection,
                WORKGROUPS,
                facts,
                columns -> columns.with("uuid", WorkgroupFact::workgroupId)
                        .with("uuid", WorkgroupFact::processId)
                        .with("int4", WorkgroupFact::revision)
                        .with("text", WorkgroupFact::name)
                        .with("text", WorkgroupFact::state)
                        .with("uuid", WorkgroupFact::communityId));
    }

    void keepParticipations(Connection connection, List<ParticipationFact> facts) throws SQLException {
        Columns.write(
                connection,
                PARTICIPATIONS,
                facts,
                columns -> columns.with("uuid", ParticipationFact::workgroupId)
                        .with("uuid", ParticipationFact::participationId)
                        .with("uuid", ParticipationFact::processId)
                        .with("int4", ParticipationFact::revision)
                        .with("uuid", ParticipationFact::personId)
                        .with("bool", ParticipationFact::participating));
    }

    private @Nullable String json(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
