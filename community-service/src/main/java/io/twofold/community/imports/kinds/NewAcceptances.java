package io.twofold.community.imports.kinds;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.community.imports.rows.ImportedContributions;
import io.twofold.community.imports.rows.Rows;
import io.twofold.events.Actor;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.time.ZoneOffset.UTC;

/** Accepts answers, where nobody has ever chosen one here, or that was taken back with the import that brought it. */
@ApplicationScoped
public class NewAcceptances {

    private static final String ACCEPT = """
            UPDATE contribution question
            SET accepted_answer_id = row.answer_id, acceptance_updated_at = ?, acceptance_taken_back = false,
                acceptance_revision = CASE question.acceptance_revision WHEN 0 THEN row.revision
                    ELSE question.acceptance_revision + 1 END
            FROM json_to_recordset(CAST(? AS json)) AS row (question_id uuid, answer_id uuid, revision int)
                LEFT JOIN contribution answer ON answer.id = row.answer_id
            WHERE question.id = row.question_id AND question.removed_at IS NULL AND answer.removed_at IS NULL
                AND (answer.thread_id = question.id OR row.answer_id IS NULL)
                AND (question.acceptance_revision = 0 OR question.acceptance_taken_back)
            RETURNING question.community_id, question.id, question.acceptance_revision, question.accepted_answer_id,
                question.author_id, answer.author_id
            """;

    private final DataSource database;
    private final Rows rows;
    private final Outbox outbox;
    private final WriteTime now;

    NewAcceptances(DataSource database, Rows rows, Outbox outbox, WriteTime now) {
        this.database = database;
        this.rows = rows;
        this.outbox = outbox;
        this.now = now;
    }

    /**
     * Which answer helped.
     *
     * @param answerId null where one was accepted and is no more
     */
    public record Chosen(UUID questionId, @Nullable UUID answerId, int revision) {}

    @Transactional(MANDATORY)
    public void write(List<Chosen> told) throws SQLException {
        var accepted = new ArrayList<AnswerAccepted>();
        try (var connection = database.getConnection();
                var accept = connection.prepareStatement(ACCEPT)) {
            Rows.each(
                    connection,
                    ImportedContributions.LOCK,
                    told.stream().map(Chosen::questionId).toList());
            accept.setObject(1, now.instant().atOffset(UTC));
            accept.setString(2, rows.text(Chosen.class, told));
            try (var row = accept.executeQuery()) {
                while (row.next()) {
                    if (row.getObject(4) != null) {
                        accepted.add(new AnswerAccepted(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getObject(4, UUID.class),
                                new Actor(row.getObject(5, UUID.class), null),
                                row.getObject(6, UUID.class)));
                    }
                }
            }
        }
        outbox.appendUntold(accepted);
    }
}
