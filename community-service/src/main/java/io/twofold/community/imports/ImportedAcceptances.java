package io.twofold.community.imports;

import java.sql.SQLException;
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
import io.twofold.events.community.AnswerAccepted;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Accepts the answers that the askers of a dump chose, where nobody has ever chosen one here. */
@ApplicationScoped
class ImportedAcceptances {

    private static final String ACCEPT = """
            UPDATE contribution question
            SET accepted_answer_id = answer.id, acceptance_revision = 1, acceptance_updated_at = ?
            FROM json_to_recordset(CAST(? AS json)) AS row (question_id uuid, answer_id uuid)
                JOIN contribution answer ON answer.id = row.answer_id AND answer.removed_at IS NULL
            WHERE question.id = row.question_id AND question.acceptance_revision = 0 AND question.removed_at IS NULL
            RETURNING question.id
            """;

    private final DataSource database;
    private final Rows rows;
    private final SourceIds ids;
    private final Aliases aliases;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedAcceptances(DataSource database, Rows rows, SourceIds ids, Aliases aliases, Outbox outbox, WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.ids = ids;
        this.aliases = aliases;
        this.outbox = outbox;
        this.now = now;
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Row(
            UUID questionId,
            UUID answerId,
            @Nullable UUID askerId,
            @Nullable UUID answererId) {

        AnswerAccepted accepted(UUID communityId) {
            return new AnswerAccepted(communityId, questionId, 1, answerId, new Actor(askerId, null), answererId);
        }
    }

    @Transactional(MANDATORY)
    void write(UUID communityId, List<Chosen> chosen) throws SQLException {
        var authors = new ArrayList<@Nullable Long>();
        for (var each : chosen) {
            authors.add(each.asker());
            authors.add(each.answerer());
        }
        try (var connection = database.getConnection()) {
            var people = aliases.of(connection, communityId, authors);
            var told = chosen.stream()
                    .map(each -> new Row(
                            ids.post(communityId, each.questionId()),
                            ids.post(communityId, each.answerId()),
                            people.find(each.asker()),
                            people.find(each.answerer())))
                    .toList();
            Rows.each(
                    connection,
                    ImportedContributions.LOCK,
                    told.stream().map(Row::questionId).toList());
            var accepted = rows.insert(connection, ACCEPT, told, now.instant().atOffset(UTC));
            outbox.appendAll(told.stream()
                    .filter(row -> accepted.contains(row.questionId()))
                    .map(row -> row.accepted(communityId))
                    .toList());
        }
    }
}
