package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Every;
import io.twofold.metrics.value.figures.Period;
import io.twofold.web.problem.ProblemException;

import static io.twofold.metrics.value.ValueProblem.TOO_MANY_STRETCHES;

/** What a community is worth over time: each stretch as if it had been asked for by itself, so nothing is told twice. */
@ApplicationScoped
class ValueSeries {

    private static final int MOST = 100;

    private static final String FIRST = """
            SELECT least((SELECT min(at) FROM contribution_fact WHERE community_id = ? AND NOT removed),
                (SELECT min(joined_at) FROM stay_fact WHERE community_id = ?))
            """;

    private final CommunityValue value;
    private final Clock clock;

    ValueSeries(CommunityValue value, Clock clock) {
        this.value = value;
        this.clock = clock;
    }

    /**
     * Whole stretches, also where the period begins or ends within one; none to come. Where it has no beginning, from
     * the first that is known on.
     */
    List<Value> of(Connection connection, UUID community, Period period, Every every) throws SQLException {
        var from = period.from() == null ? first(connection, community) : period.from();
        return from == null
                ? List.of()
                : value.inTurn(connection, community, stretches(from, period.endBy(clock.instant()), every));
    }

    /** With the one before them. */
    private static List<Period> stretches(Instant from, Instant to, Every every) {
        var before = every.beginOf(every.beginOf(from).minusNanos(1));
        var stretches = Stream.iterate(before, begin -> begin.isBefore(to), every::endOf)
                .limit(MOST + 2L)
                .map(begin -> new Period(begin, every.endOf(begin)))
                .toList();
        if (stretches.size() > MOST + 1) {
            throw new ProblemException(
                    TOO_MANY_STRETCHES,
                    "At most %d at once: choose a shorter period, or longer stretches.".formatted(MOST));
        }
        return stretches;
    }

    private static @Nullable Instant first(Connection connection, UUID community) throws SQLException {
        try (var query = connection.prepareStatement(FIRST)) {
            query.setObject(1, community);
            query.setObject(2, community);
            try (var row = query.executeQuery()) {
                row.next();
                var first = row.getObject(1, OffsetDateTime.class);
                return first == null ? null : first.toInstant();
            }
        }
    }
}
