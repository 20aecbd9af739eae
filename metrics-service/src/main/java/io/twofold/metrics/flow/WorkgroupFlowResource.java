package io.twofold.metrics.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.twofold.metrics.flow.access.Known;
import io.twofold.metrics.flow.cases.Cases;
import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.metrics.flow.figures.FlowFigures;
import io.twofold.metrics.flow.outlook.Outlook;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.web.conditional.Conditional;

@Path("/v1/workgroups/{id}")
@Tag(name = "Flow")
class WorkgroupFlowResource extends FlowResource {

    WorkgroupFlowResource(
            Freshness freshness,
            FlowFigures figures,
            FlowLists lists,
            Outlook outlook,
            Known known,
            Conditional conditional) {
        super(freshness, figures, lists, outlook, known, conditional);
    }

    @Override
    Cases cases(UUID id, FlowQuery query) {
        return Cases.ofWorkgroup(id, query);
    }

    @Override
    UUID processOf(Known known, Connection connection, UUID id) throws SQLException {
        return known.processOfWorkgroup(connection, id);
    }
}
