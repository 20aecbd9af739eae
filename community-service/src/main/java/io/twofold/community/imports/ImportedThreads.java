package io.twofold.community.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.Aliases.People;

import static io.twofold.events.community.ContributionKind.COMMENT;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Makes contributions of what was said. What it hangs from is there already. */
@ApplicationScoped
class ImportedThreads {

    private final DataSource database;
    private final SourceIds ids;
    private final Aliases aliases;
    private final ImportedContributions contributions;

    ImportedThreads(DataSource database, SourceIds ids, Aliases aliases, ImportedContributions contributions) {
        this.database = database;
        this.ids = ids;
        this.aliases = aliases;
        this.contributions = contributions;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Said> said) throws SQLException {
        var authors = new ArrayList<@Nullable Long>();
        for (var each : said) {
            authors.add(each.author());
            authors.add(each.parentAuthor());
        }
        try (var connection = database.getConnection()) {
            var people = aliases.of(connection, communityId, authors);
            return contributions.write(
                    connection,
                    communityId,
                    importId,
                    said.stream()
                            .map(each -> contribution(communityId, people, each))
                            .toList());
        }
    }

    private ImportedContribution contribution(UUID communityId, People people, Said said) {
        var parent = said.parentId();
        return new ImportedContribution(
                said.kind() == COMMENT ? ids.comment(communityId, said.id()) : ids.post(communityId, said.id()),
                ids.post(communityId, said.questionId()),
                parent == null ? null : ids.post(communityId, parent),
                people.find(said.parentAuthor()),
                said.kind(),
                people.find(said.author()),
                said.title(),
                said.body(),
                said.topics(),
                said.at());
    }
}
