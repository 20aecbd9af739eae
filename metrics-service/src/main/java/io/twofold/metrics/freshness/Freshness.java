package io.twofold.metrics.freshness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.metrics.freshness.FreshnessProblem.NOT_YET_THERE;
import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static java.sql.Connection.TRANSACTION_REPEATABLE_READ;
import static java.time.temporal.ChronoUnit.MILLIS;

/**
 * Reads figures together with how fresh they are: the newest instant up to which every write of the services is in
 * them (docs/decisions/0002-from-commit-to-topic.md).
 */
@ApplicationScoped
public class Freshness {

    /** The fold that figures are read from. */
    public static final String FACTS = "facts";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // Another replica may have folded it, and then nobody tells this one.
    private static final Duration POLL = Duration.ofMillis(25);
    private static final String RETRY_SECONDS = "2";

    private static final String AS_OF = """
            SELECT min(reached) FROM unnest(?) AS asked (name) CROSS JOIN LATERAL (
                SELECT max(at) AS reached FROM watermark
                WHERE service = asked.name AND NOT EXISTS (
                    SELECT FROM unnest(topics, partitions, offsets) AS mark (topic, partition, next)
                    LEFT JOIN fold_offset ON fold = 'facts'
                        AND fold_offset.topic = mark.topic AND fold_offset.partition = mark.partition
                    WHERE coalesce(next_offset, 0) < next)) newest
            HAVING count(reached) = cardinality(?)
            """;

    // Before the snapshot: a rebuild takes the place of the facts only where nobody is reading them.
    private static final String HOLD = "LOCK TABLE fold_offset IN ACCESS SHARE MODE";

    private final DataSource database;
    private final Object news = new Object();

    Freshness(DataSource database) {
        this.database = database;
    }

    /**
     * A figure and its {@code asOf} from one snapshot, which is later than {@code minAsOf}. Ends with 503 where that
     * takes too long. It has a connection of its own, and no part in a transaction that writes.
     *
     * @param services whose facts the figure counts
     */
    @Transactional(NOT_SUPPORTED)
    public <T> T read(List<String> services, @Nullable Instant minAsOf, Reading<T> reading) {
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (minAsOf != null && !isReached(services, minAsOf)) {
                if (System.nanoTime() > end) {
                    throw new ProblemException(NOT_YET_THERE, "Ask again, or leave minAsOf out.")
                            .with("Retry-After", RETRY_SECONDS);
                }
                await();
            }
            return snapshot(services, reading);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something was folded, or a watermark arrived. */
    public void changed() {
        synchronized (news) {
            news.notifyAll();
        }
    }

    private boolean isReached(List<String> services, Instant minAsOf) throws SQLException {
        try (var connection = database.getConnection()) {
            var asOf = asOf(connection, services);
            return asOf != null && asOf.isAfter(minAsOf);
        }
    }

    private <T> T snapshot(List<String> services, Reading<T> reading) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (var hold = connection.createStatement()) {
                hold.execute(HOLD);
                return reading.read(connection, asOf(connection, services));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    /** Rounded down to milliseconds; null before the first watermark of each. */
    private static @Nullable Instant asOf(Connection connection, List<String> services) throws SQLException {
        try (var query = connection.prepareStatement(AS_OF)) {
            var names = connection.createArrayOf("text", services.toArray());
            query.setArray(1, names);
            query.setArray(2, names);
            try (var row = query.executeQuery()) {
                var time = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
                return time == null ? null : time.toInstant().truncatedTo(MILLIS);
            }
        }
    }

    private void await() {
        synchronized (news) {
            try {
                news.wait(POLL.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What is computed from a snapshot of the facts. */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * @param asOf null before the first watermark
         */
        T read(Connection connection, @Nullable Instant asOf) throws SQLException;
    }
}
