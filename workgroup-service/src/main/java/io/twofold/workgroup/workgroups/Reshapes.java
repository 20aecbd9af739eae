package io.twofold.workgroup.workgroups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.community.WorkgroupReshapeDeclined;
import io.twofold.events.workgroup.CommunityReshapeDeclined;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipationOrigin;
import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.kit.time.Ids;
import io.twofold.workgroup.erasures.Erasures;

import static io.twofold.events.ReshapeRefusal.GROUP_UNAVAILABLE;
import static io.twofold.events.ReshapeRefusal.PROCESS_UNKNOWN;
import static io.twofold.events.workgroup.WorkgroupState.ACTIVE;
import static io.twofold.events.workgroup.WorkgroupState.RESHAPED;
import static java.time.ZoneOffset.UTC;

/** Workgroups that come from communities, or become them: by plain SQL, in the transaction of the fold. */
@ApplicationScoped
class Reshapes {

    private static final String FIND = """
            SELECT id, process_id, name, state, community_id, becomes_id, answered_revision, version
            FROM workgroup WHERE %s FOR UPDATE
            """;
    private static final String FIND_BY_ID = FIND.formatted("id = ?");
    private static final String FIND_RESHAPING = FIND.formatted("becomes_id = ? AND state = 'RESHAPING'");

    private static final String HAS_PROCESS = "SELECT 1 FROM process_definition WHERE id = ?";

    private static final String OPEN = """
            INSERT INTO workgroup (id, process_id, name, state, community_id, answered_revision, awake_since,
                                   created_at, updated_at, version)
            VALUES (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, 1)
            """;
    private static final String REVIVE = """
            UPDATE workgroup SET state = 'ACTIVE', community_id = ?, becomes_id = NULL, declined = NULL,
                answered_revision = ?, awake_since = ?, updated_at = ?, version = version + 1
            WHERE id = ?
            """;
    private static final String SETTLE =
            "UPDATE workgroup SET state = 'RESHAPED', updated_at = ?, version = version + 1 WHERE id = ?";
    private static final String COME_BACK = """
            UPDATE workgroup SET state = 'ACTIVE', becomes_id = NULL, declined = ?, awake_since = ?, updated_at = ?,
                version = version + 1
            WHERE id = ?
            """;

    private static final String TAKE_IN = """
            INSERT INTO participation (id, workgroup_id, process_id, person_id, origin, active, updated_at, version)
            SELECT id, ?, ?, person, 'JOINED', true, ?, 1 FROM unnest(?, ?) AS people (id, person)
            ON CONFLICT (workgroup_id, person_id) DO UPDATE SET active = true, origin = excluded.origin,
                updated_at = excluded.updated_at, version = participation.version + 1
            WHERE NOT participation.active
            RETURNING id, person_id, version
            """;

    private final Ids ids;
    private final Erasures erasures;

    Reshapes(Ids ids, Erasures erasures) {
        this.ids = ids;
        this.erasures = erasures;
    }

    private record Found(
            UUID id,
            UUID processId,
            String name,
            WorkgroupState state,
            @Nullable UUID communityId,
            @Nullable UUID becomesId,
            int answeredRevision,
            int version) {

        /** Whether this event of that community, or a later one, was answered before. */
        boolean hasAnswered(UUID community, int revision) {
            return community.equals(communityId) && revision <= answeredRevision;
        }

        boolean became(UUID community) {
            return state == RESHAPED && community.equals(becomesId);
        }
    }

    /** A community becomes a workgroup, the one that it came from if it did; or it cannot. */
    List<WorkgroupEvent> open(Connection connection, CommunityReshaped asked, Instant now) throws SQLException {
        var before = find(connection, FIND_BY_ID, asked.workgroupId());
        if (before.isEmpty()) {
            return has(connection, asked.processId())
                    ? opened(connection, asked, now)
                    : List.of(declined(asked, PROCESS_UNKNOWN));
        }
        var workgroup = before.get();
        if (workgroup.hasAnswered(asked.communityId(), asked.revision())) {
            return List.of();
        }
        return workgroup.became(asked.communityId()) && workgroup.processId().equals(asked.processId())
                ? revived(connection, workgroup, asked, now)
                : List.of(declined(asked, GROUP_UNAVAILABLE));
    }

    /** A workgroup has become the community that it was to be. What is told of one earlier in its life says nothing. */
    List<WorkgroupEvent> become(Connection connection, UUID communityId, int revision, Instant now)
            throws SQLException {
        var found = find(connection, FIND_RESHAPING, communityId)
                .filter(workgroup -> !workgroup.hasAnswered(communityId, revision));
        if (found.isEmpty()) {
            return List.of();
        }
        var workgroup = found.get();
        update(connection, SETTLE, now.atOffset(UTC), workgroup.id());
        return List.of(new WorkgroupChanged(
                workgroup.processId(),
                workgroup.id(),
                workgroup.version() + 1,
                workgroup.name(),
                RESHAPED,
                workgroup.communityId()));
    }

    /** A workgroup cannot become a community, and goes on. */
    List<WorkgroupEvent> comeBack(Connection connection, WorkgroupReshapeDeclined answer, Instant now)
            throws SQLException {
        var found = find(connection, FIND_BY_ID, answer.workgroupId())
                .filter(workgroup ->
                        workgroup.state() == WorkgroupState.RESHAPING && workgroup.version() == answer.revision());
        if (found.isEmpty()) {
            return List.of();
        }
        var workgroup = found.get();
        var at = now.atOffset(UTC);
        update(connection, COME_BACK, answer.reason().name(), at, at, workgroup.id());
        return List.of(new WorkgroupWoken(
                workgroup.processId(),
                workgroup.id(),
                workgroup.version() + 1,
                workgroup.name(),
                ACTIVE,
                workgroup.communityId()));
    }

    private List<WorkgroupEvent> opened(Connection connection, CommunityReshaped asked, Instant now)
            throws SQLException {
        var id = asked.workgroupId();
        var at = now.atOffset(UTC);
        update(
                connection,
                OPEN,
                id,
                asked.processId(),
                asked.name(),
                asked.communityId(),
                asked.revision(),
                at,
                at,
                at);
        return withPeople(
                connection,
                new WorkgroupOpened(asked.processId(), id, 1, asked.name(), ACTIVE, asked.communityId()),
                asked.people(),
                now);
    }

    private List<WorkgroupEvent> revived(Connection connection, Found workgroup, CommunityReshaped asked, Instant now)
            throws SQLException {
        var at = now.atOffset(UTC);
        update(connection, REVIVE, asked.communityId(), asked.revision(), at, at, workgroup.id());
        return withPeople(
                connection,
                new WorkgroupOpened(
                        workgroup.processId(),
                        workgroup.id(),
                        workgroup.version() + 1,
                        workgroup.name(),
                        ACTIVE,
                        asked.communityId()),
                asked.people(),
                now);
    }

    private List<WorkgroupEvent> withPeople(Connection connection, WorkgroupOpened opened, List<UUID> told, Instant now)
            throws SQLException {
        var people = erasures.idsOf(told);
        var events = new ArrayList<WorkgroupEvent>();
        events.add(opened);
        try (var takeIn = connection.prepareStatement(TAKE_IN)) {
            takeIn.setObject(1, opened.workgroupId());
            takeIn.setObject(2, opened.processId());
            takeIn.setObject(3, now.atOffset(UTC));
            takeIn.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", people.stream().map(_ -> ids.next()).toArray()));
            takeIn.setArray(5, connection.createArrayOf("uuid", people.toArray()));
            try (var row = takeIn.executeQuery()) {
                while (row.next()) {
                    events.add(new ParticipantJoined(
                            opened.processId(),
                            opened.workgroupId(),
                            row.getObject(1, UUID.class),
                            row.getInt(3),
                            new Actor(row.getObject(2, UUID.class), null),
                            ParticipationOrigin.JOINED));
                }
            }
        }
        return events;
    }

    private static CommunityReshapeDeclined declined(CommunityReshaped asked, ReshapeRefusal reason) {
        return new CommunityReshapeDeclined(
                asked.processId(), asked.communityId(), asked.revision(), asked.workgroupId(), reason);
    }

    private static boolean has(Connection connection, UUID processId) throws SQLException {
        try (var find = connection.prepareStatement(HAS_PROCESS)) {
            find.setObject(1, processId);
            try (var row = find.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Optional<Found> find(Connection connection, String query, UUID id) throws SQLException {
        try (var find = connection.prepareStatement(query)) {
            find.setObject(1, id);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                WorkgroupState.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getInt(7),
                row.getInt(8));
    }

    private static void update(Connection connection, String statement, Object... values) throws SQLException {
        try (var update = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
