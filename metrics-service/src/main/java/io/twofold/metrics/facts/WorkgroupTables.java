package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** The facts of processes and workgroups. */
@ApplicationScoped
class WorkgroupTables {

    // Owners travel as one text: an array of arrays would need equal lengths.
    private static final String PROCESSES = """
            INSERT INTO process_fact AS fact (process_id, revision, name, owners, target_lead_time_seconds)
            SELECT DISTINCT ON (id) id, revision, name, CAST(owners AS uuid[]), target
            FROM unnest(?, ?, ?, ?, ?) AS batch (id, revision, name, owners, target)
            ORDER BY id, revision DESC
            ON CONFLICT (process_id) DO UPDATE SET
                revision = excluded.revision, name = excluded.name, owners = excluded.owners,
                target_lead_time_seconds = excluded.target_lead_time_seconds
            WHERE excluded.revision > fact.revision
            """;

    private static final String WORKGROUPS = """
            INSERT INTO workgroup_fact AS fact (workgroup_id, process_id, revision, name)
            SELECT DISTINCT ON (id) * FROM unnest(?, ?, ?, ?) AS batch (id, process, revision, name)
            ORDER BY id, revision DESC
            ON CONFLICT (workgroup_id) DO UPDATE SET revision = excluded.revision, name = excluded.name
            WHERE excluded.revision > fact.revision
            """;

    private static final String PARTICIPATIONS = """
            INSERT INTO participation_fact AS fact
                (workgroup_id, participation_id, process_id, revision, person_id, participating)
            SELECT DISTINCT ON (id) * FROM unnest(?, ?, ?, ?, ?, ?)
                AS batch (workgroup, id, process, revision, person, participating)
            ORDER BY id, revision DESC
            ON CONFLICT (workgroup_id, participation_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, participating = excluded.participating
            WHERE excluded.revision > fact.revision
            """;

    void keepProcesses(Connection connection, List<ProcessFact> facts) throws SQLException {
        try (var keep = connection.prepareStatement(PROCESSES)) {
            new Columns<>(connection, keep, facts)
                    .with("uuid", ProcessFact::processId)
                    .with("int4", ProcessFact::revision)
                    .with("text", ProcessFact::name)
                    .with("text", fact -> array(fact.owners()))
                    .with("int8", ProcessFact::targetLeadTimeSeconds);
            keep.executeUpdate();
        }
    }

    void keepWorkgroups(Connection connection, List<WorkgroupFact> facts) throws SQLException {
        try (var keep = connection.prepareStatement(WORKGROUPS)) {
            new Columns<>(connection, keep, facts)
                    .with("uuid", WorkgroupFact::workgroupId)
                    .with("uuid", WorkgroupFact::processId)
                    .with("int4", WorkgroupFact::revision)
                    .with("text", WorkgroupFact::name);
            keep.executeUpdate();
        }
    }

    void keepParticipations(Connection connection, List<ParticipationFact> facts) throws SQLException {
        try (var keep = connection.prepareStatement(PARTICIPATIONS)) {
            new Columns<>(connection, keep, facts)
                    .with("uuid", ParticipationFact::workgroupId)
                    .with("uuid", ParticipationFact::participationId)
                    .with("uuid", ParticipationFact::processId)
                    .with("int4", ParticipationFact::revision)
                    .with("uuid", ParticipationFact::personId)
                    .with("bool", ParticipationFact::participating);
            keep.executeUpdate();
        }
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
