package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.rows.ImportedContribution;
import io.twofold.community.imports.rows.ImportedContributions;

import static io.twofold.events.community.ContributionKind.COMMENT;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Makes contributions of what was said. What it hangs from is there already. */
@ApplicationScoped
class ImportedThreads {

    private final DataSource database;
    private final SourceIds ids;
    private final ImportedContributions contributions;

    ImportedThreads(DataSource database, SourceIds ids, ImportedContributions contributions) {
        this.database = database;
        this.ids = ids;
        this.contributions = contributions;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Said> said) throws SQLException {
        try (var connection = database.getConnection()) {
            var told =
                    said.stream().map(each -> contribution(communityId, each)).toList();
            return contributions.write(connection, communityId, importId, told);
        }
    }

    private ImportedContribution contribution(UUID communityId, Said said) {
        var parent = said.parentId();
        return new ImportedContribution(
                said.kind() == COMMENT ? ids.comment(communityId, said.id()) : ids.post(communityId, said.id()),
                ids.post(communityId, said.questionId()),
                parent == null ? null : ids.post(communityId, parent),
                ids.findPerson(communityId, said.parentAuthor()),
                said.kind(),
                ids.findPerson(communityId, said.author()),
                null,
                said.title(),
                said.body(),
                said.topics(),
                said.at());
    }
}
