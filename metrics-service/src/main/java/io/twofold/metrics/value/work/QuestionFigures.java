package io.twofold.metrics.value.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.value.figures.Period;

import static java.time.ZoneOffset.UTC;

/** What becomes of questions. */
@ApplicationScoped
public class QuestionFigures {

    // Somebody unknown is somebody else against a known person, and not against another unknown.
    private static final String QUESTIONS =
            """
            SELECT CAST(extract(epoch FROM question.at) * 1000 AS bigint) AS asked,
                CAST(extract(epoch FROM (SELECT min(answer.at)
                    FROM contribution_fact answer %2$s
                    WHERE answer.community_id = question.community_id
                        AND answer.thread_id = question.contribution_id
                        AND answer.kind = 'ANSWER' AND NOT answer.removed
                        AND %4$s IS DISTINCT FROM %3$s)) * 1000 AS bigint) AS answered,
                EXISTS (SELECT FROM acceptance_fact acceptance JOIN contribution_fact answer
                        ON answer.community_id = acceptance.community_id
                        AND answer.contribution_id = acceptance.answer_id %2$s
                    WHERE acceptance.community_id = question.community_id
                        AND acceptance.thread_id = question.contribution_id
                        AND NOT answer.removed AND %4$s IS DISTINCT FROM %3$s) AS accepted
            FROM contribution_fact question %1$s
            WHERE question.community_id = ? AND question.kind = 'QUESTION' AND NOT question.removed
                AND question.at >= ? AND question.at < ?
            """.formatted(alias("question"), alias("answer"), person("question"), person("answer"));

    private static final String LAST = """
            SELECT max(at) FROM contribution_fact WHERE community_id = ? AND NOT removed
            """;

    private final Clock clock;

    QuestionFigures(Clock clock) {
        this.clock = clock;
    }

    public Questions of(Connection connection, UUID community, Period period) throws SQLException {
        var seenAt = seenAt(connection, community, period);
        var answered = DoubleStream.builder();
        var ended = LongStream.builder();
        var open = LongStream.builder();
        var asked = 0L;
        var accepted = 0L;
        try (var query = connection.prepareStatement(QUESTIONS)) {
            query.setObject(1, community);
            query.setObject(2, period.begin().atOffset(UTC));
            query.setObject(3, period.end().atOffset(UTC));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    asked++;
                    accepted += row.getBoolean("accepted") ? 1 : 0;
                    var begin = row.getLong("asked");
                    var first = row.getObject("answered", Long.class);
                    if (first != null) {
                        answered.add(first - begin);
                    }
                    if (first != null && (seenAt == null || first <= seenAt.toEpochMilli())) {
                        ended.add(first - begin);
                    } else if (seenAt != null) {
                        open.add(seenAt.toEpochMilli() - begin);
                    }
                }
            }
        }
        return new Questions(
                answered.build().sorted().toArray(),
                ended.build().toArray(),
                open.build().toArray(),
                asked,
                accepted,
                seenAt);
    }

    /** The period's end where that is past, else the community's last contribution. */
    private @Nullable Instant seenAt(Connection connection, UUID community, Period period) throws SQLException {
        if (period.to() != null && !period.to().isAfter(clock.instant())) {
            return period.to();
        }
        try (var query = connection.prepareStatement(LAST)) {
            query.setObject(1, community);
            try (var row = query.executeQuery()) {
                row.next();
                var last = row.getObject(1, OffsetDateTime.class);
                return last == null ? null : last.toInstant();
            }
        }
    }

    private static String alias(String fact) {
        return "LEFT JOIN identification_fact %1$s_alias ON %1$s_alias.alias_id = %1$s.person_id".formatted(fact);
    }

    private static String person(String fact) {
        return """
                CASE WHEN %1$s_alias.alias_id IS NULL THEN %1$s.person_id
                    WHEN NOT %1$s_alias.automated THEN %1$s_alias.person_id END
                """.formatted(fact);
    }
}
