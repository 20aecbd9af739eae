package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.things.NewAcceptances;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Accepts the answers that the askers of a dump chose. */
@ApplicationScoped
class ImportedAcceptances {

    private final DataSource database;
    private final SourceIds ids;
    private final NewAcceptances acceptances;

    ImportedAcceptances(DataSource database, SourceIds ids, NewAcceptances acceptances) {
        this.database = database;
        this.ids = ids;
        this.acceptances = acceptances;
    }

    @Transactional(MANDATORY)
    void write(UUID communityId, List<Chosen> chosen) throws SQLException {
        try (var connection = database.getConnection()) {
            acceptances.write(
                    connection,
                    chosen.stream()
                            .map(each -> new NewAcceptances.Chosen(
                                    ids.post(communityId, each.questionId()),
                                    ids.post(communityId, each.answerId()),
                                    1))
                            .toList());
        }
    }
}
