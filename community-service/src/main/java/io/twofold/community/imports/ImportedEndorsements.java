package io.twofold.community.imports;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Makes endorsements, by somebody unknown, of votes for posts that are there. */
@ApplicationScoped
class ImportedEndorsements {

    private static final Actor SOMEBODY = new Actor(null, null);

    private static final String ENDORSE = """
            INSERT INTO endorsement (community_id, import_id, updated_at, id, contribution_id, given, created_at, version)
            SELECT ?, ?, ?, row.id, row.contribution_id, true, row.created_at, 1
            FROM json_to_recordset(CAST(? AS json)) AS row (id uuid, contribution_id uuid, created_at timestamptz)
            ON CONFLICT (id) DO NOTHING RETURNING id
            """;
    private static final String COUNT = """
            UPDATE contribution SET endorsements = endorsements + more
            FROM (SELECT contribution_id, count(*) AS more FROM endorsement WHERE id = ANY (?)
                  GROUP BY contribution_id) AS given
            WHERE contribution.id = contribution_id
            """;

    private final DataSource database;
    private final Rows rows;
    private final SourceIds ids;
    private final Aliases aliases;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedEndorsements(DataSource database, Rows rows, SourceIds ids, Aliases aliases, Outbox outbox, WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.ids = ids;
        this.aliases = aliases;
        this.outbox = outbox;
        this.now = now;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            UUID contributionId,
            UUID threadId,
            @Nullable UUID authorId,
            Instant createdAt) {

        ContributionEndorsed endorsed(UUID communityId, UUID importId) {
            return new ContributionEndorsed(
                    communityId, id, 1, contributionId, threadId, SOMEBODY, authorId, createdAt, importId);
        }
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Given> given) throws SQLException {
        var authors = new ArrayList<@Nullable Long>();
        given.forEach(each -> authors.add(each.author()));
        try (var connection = database.getConnection()) {
            var people = aliases.of(connection, communityId, authors);
            var told = given.stream()
                    .map(each -> new Row(
                            ids.vote(communityId, each.voteId()),
                            ids.post(communityId, each.postId()),
                            ids.post(communityId, each.questionId()),
                            people.find(each.author()),
                            each.at()))
                    .toList();
            Rows.each(
                    connection,
                    ImportedContributions.LOCK,
                    told.stream().map(Row::threadId).distinct().toList());
            var added = rows.insert(
                    connection,
                    ENDORSE,
                    told,
                    communityId,
                    importId,
                    now.instant().atOffset(UTC));
            Rows.each(connection, COUNT, added);
            outbox.appendAll(told.stream()
                    .filter(row -> added.contains(row.id()))
                    .map(row -> row.endorsed(communityId, importId))
                    .toList());
            return told.size() - added.size();
        }
    }
}
