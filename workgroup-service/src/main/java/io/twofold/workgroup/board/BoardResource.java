package io.twofold.workgroup.board;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.web.conditional.Conditional;
import io.twofold.workgroup.workgroups.WorkgroupAccess;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/workgroups/{id}/board")
@Produces(APPLICATION_JSON)
@Tag(name = "Board")
class BoardResource {

    private final BoardQuery board;
    private final WorkgroupAccess workgroups;
    private final Conditional conditional;

    BoardResource(BoardQuery board, WorkgroupAccess workgroups, Conditional conditional) {
        this.board = board;
        this.workgroups = workgroups;
        this.conditional = conditional;
    }

    @GET
    @Operation(summary = "See the open cases by step, what stops them, and who waits for help")
    public RestResponse<BoardView> see(@RestPath UUID id) {
        workgroups.mustBeParticipant(id);
        return conditional.answer(board.read(id));
    }
}
