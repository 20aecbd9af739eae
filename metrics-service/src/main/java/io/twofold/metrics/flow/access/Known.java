package io.twofold.metrics.flow.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

import static io.twofold.metrics.flow.access.FlowProblem.NOTHING_KNOWN;
import static io.twofold.metrics.flow.access.FlowProblem.NOT_YOUR_PAIRS;
import static io.twofold.metrics.flow.access.FlowProblem.NOT_YOUR_UNITS;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.ANALYST;

/** Which processes and workgroups have been told of, and who the caller is to them. */
@ApplicationScoped
public class Known {

    private static final String PROCESS = "SELECT process_id FROM process_fact WHERE process_id = ?";
    private static final String WORKGROUP = "SELECT process_id FROM workgroup_fact WHERE workgroup_id = ?";
    private static final String OWNER = "SELECT process_id FROM process_fact WHERE process_id = ? AND ? = ANY (owners)";
    private static final String PARTICIPANT = """
            SELECT process_id FROM participation_fact WHERE process_id = ? AND person_id = ? AND participating LIMIT 1
            """;

    private final Caller caller;

    Known(Caller caller) {
        this.caller = caller;
    }

    /** Ends with 404 where there is none. */
    public UUID process(Connection connection, UUID id) throws SQLException {
        return required(first(connection, PROCESS, id));
    }

    /** The process that the workgroup delivers. Ends with 404 where there is none. */
    public UUID processOfWorkgroup(Connection connection, UUID id) throws SQLException {
        return required(first(connection, WORKGROUP, id));
    }

    /** That of one or the other. Ends with 404 where there is none. */
    public UUID processOf(Connection connection, @Nullable UUID process, @Nullable UUID workgroup) throws SQLException {
        if (process != null) {
            return process(connection, process);
        }
        return required(workgroup == null ? null : first(connection, WORKGROUP, workgroup));
    }

    /** Whose pairs the caller may see: null is all. Ends with 403 for whoever has no part in the process. */
    public @Nullable UUID pairsOf(Connection connection, UUID processId) throws SQLException {
        var person = caller.personId();
        if (caller.is(ADMIN) || first(connection, OWNER, processId, person) != null) {
            return null;
        }
        if (first(connection, PARTICIPANT, processId, person) != null) {
            return person;
        }
        throw new ProblemException(NOT_YOUR_PAIRS, "Ask an owner of the process.");
    }

    /** Ends with 403 for whoever has no part in the process, and is no analyst. */
    public void mustSeeUnits(Connection connection, UUID processId) throws SQLException {
        var person = caller.personId();
        if (!caller.is(ANALYST)
                && !caller.is(ADMIN)
                && first(connection, OWNER, processId, person) == null
                && first(connection, PARTICIPANT, processId, person) == null) {
            throw new ProblemException(NOT_YOUR_UNITS, "Ask an owner of the process, or leave out unit.");
        }
    }

    private static UUID required(@Nullable UUID processId) {
        if (processId == null) {
            throw new ProblemException(
                    NOTHING_KNOWN, "If it was written a moment ago, pass its updatedAt as minAsOf. Else check the id.");
        }
        return processId;
    }

    private static @Nullable UUID first(Connection connection, String statement, Object... values) throws SQLException {
        try (var query = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }
}
