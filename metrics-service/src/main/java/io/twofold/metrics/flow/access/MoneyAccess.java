package io.twofold.metrics.flow.access;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.identity.Caller;
import io.twofold.web.identity.Role;
import io.twofold.web.problem.ProblemException;

/** Who may see money, and the cases behind a figure: the owners of a process, and analysts. */
@ApplicationScoped
public class MoneyAccess {

    private static final String NOT_OWNED = """
            SELECT FROM unnest(?) AS asked (id) WHERE NOT EXISTS (
                SELECT FROM process_fact WHERE process_id = asked.id AND ? = ANY (owners))
            """;

    private final DataSource database;
    private final Caller caller;

    MoneyAccess(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Ends with 403. */
    public void mustSee(List<UUID> processes) {
        if (!sees(processes)) {
            throw new ProblemException(FlowProblem.NOT_FOR_YOU, "Ask an owner of the process, or an analyst.");
        }
    }

    public boolean sees(List<UUID> processes) {
        if (caller.is(Role.ANALYST) || caller.is(Role.ADMIN)) {
            return true;
        }
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NOT_OWNED)) {
            query.setArray(1, connection.createArrayOf("uuid", processes.toArray()));
            query.setObject(2, caller.personId());
            try (var row = query.executeQuery()) {
                return !row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
