package io.twofold.community.knowledge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/knowledge")
@Produces(APPLICATION_JSON)
@Tag(name = "Contributions")
class KnowledgeResource {

    private final KnowledgeSearch search;
    private final Snippets snippets;
    private final DataSource database;

    KnowledgeResource(KnowledgeSearch search, Snippets snippets, DataSource database) {
        this.search = search;
        this.snippets = snippets;
        this.database = database;
    }

    @GET
    @Operation(summary = "Search what was said, in all communities that one may read, the best first")
    public Page<KnowledgeHit> find(@BeanParam @Valid KnowledgeQuery query, @BeanParam @Valid PageRequest page)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = search.find(connection, query, page.after(), page.rows());
            var found = Page.<Found, Found>of(rows, page, row -> row, Found::cursor);
            var cut = snippets.of(connection, found.items());
            return new Page<>(hits(found.items(), cut), found.nextCursor());
        }
    }

    private static List<KnowledgeHit> hits(List<Found> found, List<String> snippets) {
        var hits = new ArrayList<KnowledgeHit>();
        for (var i = 0; i < found.size(); i++) {
            hits.add(found.get(i).hit(snippets.get(i)));
        }
        return hits;
    }
}
