package io.twofold.community.imports.ndjson;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.rows.Forgotten;
import io.twofold.community.imports.rows.ImportedContribution;
import io.twofold.community.imports.rows.ImportedContributions;
import io.twofold.community.imports.rows.Rows;
import io.twofold.community.lines.ContributionLine;
import io.twofold.community.lines.RevisionLine;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Writes what people of a file wrote, and what that said before. */
@ApplicationScoped
class Contributions {

    private static final String KEEP = """
            INSERT INTO past_text (text_id, revision, title, body, topics, written_at)
            SELECT contribution_id, revision, row.title, row.body, coalesce(row.topics, '{}'), written_at
            FROM json_to_recordset(CAST(? AS json)) AS row (contribution_id uuid, revision int, title text, body text,
                topics text[], written_at timestamptz)
            JOIN contribution ON contribution.id = contribution_id AND import_id = ?
            ON CONFLICT DO NOTHING
            """;

    private final DataSource database;
    private final ImportedContributions contributions;
    private final Forgotten forgotten;
    private final Rows rows;

    Contributions(DataSource database, ImportedContributions contributions, Forgotten forgotten, Rows rows) {
        this.database = database;
        this.contributions = contributions;
        this.forgotten = forgotten;
        this.rows = rows;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int add(ImportedFile file, List<ContributionLine> lines) throws SQLException {
        try (var connection = database.getConnection()) {
            var told = lines.stream().map(line -> row(file, line)).toList();
            return contributions.write(connection, file.communityId(), file.importId(), told);
        }
    }

    /** Of those that this import brought. */
    @Transactional(MANDATORY)
    void keep(ImportedFile file, List<RevisionLine> lines) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            var called = lines.stream()
                    .map(line -> line.with(
                            file.ids().contribution(line.contributionId()).toString()))
                    .toList();
            keep.setString(1, rows.text(RevisionLine.class, forgotten.without(connection, RevisionLine.class, called)));
            keep.setObject(2, file.importId());
            keep.executeUpdate();
        }
    }

    private static ImportedContribution row(ImportedFile file, ContributionLine line) {
        var ids = file.ids();
        var parentId = line.parentId();
        var parent = parentId == null ? null : file.survey().place(parentId);
        return new ImportedContribution(
                ids.contribution(line.id()),
                ids.contribution(file.survey().place(line.id()).threadId()),
                parentId == null ? null : ids.contribution(parentId),
                parent == null ? null : ids.findPerson(parent.authorId()),
                line.kind(),
                ids.findPerson(line.authorId()),
                line.authorUnit(),
                line.title(),
                line.body(),
                line.topics(),
                line.createdAt());
    }
}
