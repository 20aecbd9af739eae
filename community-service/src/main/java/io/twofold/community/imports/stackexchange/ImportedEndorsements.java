package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.things.Endorsements;
import io.twofold.community.imports.things.NewThings;
import io.twofold.community.lines.EndorsementLine;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Makes endorsements, by somebody unknown, of votes for posts that are there. */
@ApplicationScoped
class ImportedEndorsements {

    private final SourceIds ids;
    private final NewThings things;

    ImportedEndorsements(SourceIds ids, NewThings things) {
        this.ids = ids;
        this.things = things;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Given> given) throws SQLException {
        var told = given.stream()
                .map(each -> new EndorsementLine(
                        ids.vote(communityId, each.voteId()).toString(),
                        ids.post(communityId, each.postId()).toString(),
                        null,
                        true,
                        each.at(),
                        1))
                .toList();
        return things.add(communityId, importId, new Endorsements(), told);
    }
}
