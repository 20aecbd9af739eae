package io.twofold.kit.inbound;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Keeps what a fold reads, in transactions that move the places of its partitions. */
final class Keeping<E> {

    private static final Logger LOG = Logger.getLogger(Keeping.class);
    private static final int LONGEST_BATCH_SECONDS = 600;

    private final Fold<E> fold;
    private final DataSource database;
    private final Offsets offsets;
    private final Map<TopicPartition, Long> places;

    /**
     * @param places where each partition is believed to stand
     */
    Keeping(Fold<E> fold, DataSource database, Offsets offsets, Map<TopicPartition, Long> places) {
        this.fold = fold;
        this.database = database;
        this.offsets = offsets;
        this.places = places;
    }

    /**
     * What one poll brought of several partitions: a transaction for each would cost more than all else, while an import
     * spreads over them. False, and nothing has happened, where it cannot be kept so.
     */
    boolean together(List<Portion<E>> portions) {
        try {
            return commit(portions);
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s keeps each partition alone", fold.name());
            return false; // each alone, so that one does not keep the others back
        }
    }

    /**
     * False where another replica has the partition. What cannot be kept through a fault of its own is found by halves, so
     * that all others are kept.
     */
    boolean orSetApart(Portion<E> portion) {
        try {
            return commit(List.of(portion));
        } catch (RuntimeException e) {
            if (fold.instead(portion.events().getLast(), e).isEmpty()) {
                throw e;
            }
            return portion.events().size() == 1
                    ? aloneOrSetApart(portion)
                    : orSetApart(portion.firstHalf()) && orSetApart(portion.secondHalf());
        }
    }

    /** Once more before, since somebody else may have been in its way. */
    private boolean aloneOrSetApart(Portion<E> portion) {
        try {
            return commit(List.of(portion));
        } catch (RuntimeException e) {
            var instead = fold.instead(portion.events().getLast(), e).orElseThrow(() -> e);
            return commit(List.of(portion.with(instead)));
        }
    }

    /** One transaction, in which the fold may use repositories and the outbox as well as the connection. */
    private boolean commit(List<Portion<E>> portions) {
        var kept =
                QuarkusTransaction.requiringNew().timeout(LONGEST_BATCH_SECONDS).call(() -> keepNow(portions));
        if (kept) {
            portions.forEach(portion -> places.put(portion.partition(), portion.next()));
            fold.kept();
        }
        return kept;
    }

    /** False where another replica has one of the partitions. */
    private boolean keepNow(List<Portion<E>> portions) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!offsets.move(connection, portions, places)) {
                QuarkusTransaction.setRollbackOnly();
                return false;
            }
            fold.keep(
                    connection,
                    portions.stream()
                            .flatMap(portion -> portion.events().stream())
                            .toList());
            return true;
        }
    }
}
