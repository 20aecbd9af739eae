package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.value.ValueView.FirstAnswers;
import io.twofold.metrics.value.ValueView.Immediate;
import io.twofold.metrics.value.ValueView.Questions;
import io.twofold.web.problem.ProblemException;

import static io.twofold.metrics.value.ValueProblem.COMMUNITY_UNKNOWN;
import static java.time.ZoneOffset.UTC;

/** The figures of communities, computed where the facts lie. */
@ApplicationScoped
class CommunityValue {

    private static final String KNOWN = "SELECT FROM community_fact WHERE community_id = ?";

    private static final String MEMBERS = """
            SELECT count(*) FROM stay_fact
            WHERE community_id = ? AND joined_at < coalesce(CAST(? AS timestamptz), 'infinity')
                AND (left_at IS NULL OR left_at >= coalesce(CAST(? AS timestamptz), 'infinity'))
            """;

    // Somebody unknown is somebody else against a known person, and not against another unknown.
    private static final String QUESTIONS = """
            SELECT count(*) AS asked, count(first_ms) AS answered,
                count(*) FILTER (WHERE accepted) AS accepted,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY first_ms) AS p50,
                percentile_cont(0.85) WITHIN GROUP (ORDER BY first_ms) AS p85,
                percentile_cont(0.95) WITHIN GROUP (ORDER BY first_ms) AS p95
            FROM (
                SELECT (SELECT CAST(extract(epoch FROM min(answer.at) - question.at) * 1000 AS bigint)
                        FROM answer_fact answer
                        WHERE answer.community_id = question.community_id
                            AND answer.thread_id = question.contribution_id
                            AND NOT answer.removed
                            AND answer.person_id IS DISTINCT FROM question.person_id) AS first_ms,
                    EXISTS (SELECT FROM acceptance_fact acceptance JOIN answer_fact answer
                            ON answer.community_id = acceptance.community_id
                            AND answer.thread_id = acceptance.thread_id
                            AND answer.contribution_id = acceptance.answer_id
                        WHERE acceptance.community_id = question.community_id
                            AND acceptance.thread_id = question.contribution_id
                            AND NOT answer.removed
                            AND answer.person_id IS DISTINCT FROM question.person_id) AS accepted
                FROM question_fact question
                WHERE community_id = ? AND NOT removed
                    AND at >= coalesce(CAST(? AS timestamptz), '-infinity') AND at < coalesce(CAST(? AS timestamptz), 'infinity')) asked
            """;

    ValueView of(Connection connection, UUID community, ValueQuery period, @Nullable Instant asOf) throws SQLException {
        mustBeKnown(connection, community);
        try (var query = connection.prepareStatement(QUESTIONS)) {
            query.setObject(1, community);
            query.setObject(2, time(period.from()), Types.TIMESTAMP_WITH_TIMEZONE);
            query.setObject(3, time(period.to()), Types.TIMESTAMP_WITH_TIMEZONE);
            try (var row = query.executeQuery()) {
                row.next();
                var members = members(connection, community, period);
                return new ValueView(
                        asOf, period.from(), period.to(), new Immediate(members, questions(row), firstAnswers(row)));
            }
        }
    }

    private static void mustBeKnown(Connection connection, UUID community) throws SQLException {
        try (var query = connection.prepareStatement(KNOWN)) {
            query.setObject(1, community);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ProblemException(
                            COMMUNITY_UNKNOWN,
                            "If it was opened a moment ago, pass its updatedAt as minAsOf. Else check the id.");
                }
            }
        }
    }

    private static long members(Connection connection, UUID community, ValueQuery period) throws SQLException {
        try (var query = connection.prepareStatement(MEMBERS)) {
            query.setObject(1, community);
            query.setObject(2, time(period.to()), Types.TIMESTAMP_WITH_TIMEZONE);
            query.setObject(3, time(period.to()), Types.TIMESTAMP_WITH_TIMEZONE);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Questions questions(ResultSet row) throws SQLException {
        var asked = row.getLong("asked");
        var answered = row.getLong("answered");
        var accepted = row.getLong("accepted");
        return new Questions(asked, answered, share(answered, asked), accepted, share(accepted, asked));
    }

    private static FirstAnswers firstAnswers(ResultSet row) throws SQLException {
        var n = row.getLong("answered");
        var unanswered = row.getLong("asked") - n;
        return n == 0
                ? new FirstAnswers(0, unanswered, null, null, null, "NO_DATA")
                : new FirstAnswers(
                        n,
                        unanswered,
                        row.getDouble("p50") / 1000,
                        row.getDouble("p85") / 1000,
                        row.getDouble("p95") / 1000,
                        null);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static @Nullable Object time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(UTC);
    }
}
