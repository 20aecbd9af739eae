package io.twofold.workgroup.board;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.web.conditional.Conditional;
import io.twofold.workgroup.cases.CaseAccess;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/workgroups/{id}/board")
@Produces(APPLICATION_JSON)
@Tag(name = "Workgroups")
class BoardResource {

    private final BoardQueries queries;
    private final CaseAccess cases;
    private final Conditional conditional;
    private final Clock clock;

    BoardResource(BoardQueries queries, CaseAccess cases, Conditional conditional, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @Transactional // one connection for all of it
    @Operation(summary = "See the open cases by the step that they stand at, what stops them, and asks nobody took")
    public RestResponse<Board> find(@RestPath UUID id) throws SQLException {
        cases.mustReadAllOf(id);
        var now = clock.instant();
        return conditional.answer(new Board(
                now,
                id,
                queries.countCases(id),
                Board.columns(queries.cases(id), queries.blockers(id), now),
                queries.asks(id)));
    }
}
