package io.twofold.community.imports.ndjson;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;

/** Finds what a file calls its own and is another community's, to which an import must add nothing. */
@ApplicationScoped
class Foreigners {

    private static final int IDS_AT_ONCE = 10_000;

    private static final List<String> FIND = List.of(
            "SELECT id FROM contribution WHERE id = ANY (?) AND community_id <> ? LIMIT 100",
            "SELECT id FROM knowledge_application WHERE id = ANY (?) AND community_id <> ? LIMIT 100",
            "SELECT id FROM value_story WHERE id = ANY (?) AND community_id <> ? LIMIT 100");

    private final DataSource database;

    Foreigners(DataSource database) {
        this.database = database;
    }

    void find(ImportedFile file, Flaws flaws) throws SQLException {
        if (!file.ids().isOwn()) {
            return; // its ids are made for this community
        }
        var things =
                file.survey().things().map(id -> file.ids().thing("any", id)).toList();
        for (var from = 0; from < things.size(); from += IDS_AT_ONCE) {
            for (var statement : FIND) {
                find(statement, things.subList(from, Math.min(from + IDS_AT_ONCE, things.size())), file, flaws);
            }
        }
    }

    private void find(String statement, List<UUID> things, ImportedFile file, Flaws flaws) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(statement)) {
            query.setArray(1, connection.createArrayOf("uuid", things.toArray()));
            query.setObject(2, file.communityId());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    flaws.add(new Flaw("%s is of another community.".formatted(row.getObject(1, UUID.class))));
                }
            }
        }
    }
}
