package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.broker.Broker;

/**
 * One reader of a fold's topics. Replicas share the partitions as a consumer group; where each partition stands is the
 * database's word alone.
 */
final class TopicFold<E> implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(TopicFold.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LONGEST_BATCH_SECONDS = 600;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** How many records that do not concern it may be read again after a restart. */
    private static final int PASSED_OVER = 50_000;

    private final Fold<E> fold;
    private final DataSource database;
    private final Offsets offsets;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> places = new HashMap<>();
    private final Set<TopicPartition> stopped = ConcurrentHashMap.newKeySet();

    private boolean lost;
    private volatile boolean ending;

    TopicFold(Fold<E> fold, String group, Broker broker, DataSource database) {
        this.fold = fold;
        this.database = database;
        offsets = new Offsets(fold.name());
        consumer = new KafkaConsumer<>(
                broker.settings(Map.of(
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "max.poll.records",
                        5_000,
                        "session.timeout.ms",
                        10_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    KafkaConsumer<?, ?> consumer() {
        return consumer;
    }

    /** Partitions that stand still until somebody acts. */
    int stopped() {
        return stopped.size();
    }

    void end() {
        ending = true;
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(fold.topics(), this);
            while (!ending) {
                round();
            }
        }
    }

    /** Whatever happens, it goes on: a reader that died would leave the figures old, and nobody would know. */
    private void round() {
        try {
            if (lost) {
                goBack();
            }
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                keep(partition, records.records(partition));
            }
        } catch (InvalidOffsetException e) {
            e.partitions().stream()
                    .filter(consumer.assignment()::contains)
                    .forEach(partition -> stop(partition, "its log does not reach to where it was read", e));
        } catch (WakeupException e) {
            // The end, or nothing.
        } catch (Exception | Error e) {
            LOG.warnf("%s goes back to where it stood: %s", fold.name(), e);
            lost = true;
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        }
    }

    private void keep(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        var from = places.get(partition);
        if (from == null || stopped.contains(partition)) {
            return;
        }
        var batch = new ArrayList<E>(records.size());
        ConsumerRecord<String, byte[]> last = null;
        RuntimeException unreadable = null;
        for (var record : records) {
            try {
                batch.add(fold.read(record));
                last = record;
            } catch (RuntimeException e) {
                unreadable = e;
                break;
            }
        }
        if (last != null && !isPassedOver(from, last, batch) && !commit(partition, from, last, batch)) {
            seek(partition);
        } else if (unreadable != null) { // only now: what stands before it is kept, or tried again with it
            stop(
                    partition,
                    "offset %d cannot be read"
                            .formatted(records.get(batch.size()).offset()),
                    unreadable);
        }
    }

    /** What others import in thousands must not cost a commit here for each batch of it. */
    private boolean isPassedOver(long from, ConsumerRecord<?, ?> last, List<E> batch) {
        return last.offset() - from < PASSED_OVER && batch.stream().noneMatch(fold::concerns);
    }

    /** One transaction, in which the fold may use repositories and the outbox as well as the connection. */
    private boolean commit(TopicPartition partition, long from, ConsumerRecord<?, ?> last, List<E> batch) {
        var to = last.offset() + 1;
        var moved = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_BATCH_SECONDS)
                .call(() -> keep(partition, from, to, last.leaderEpoch().orElse(null), batch));
        if (moved) {
            places.put(partition, to);
            fold.kept();
        }
        return moved;
    }

    private boolean keep(TopicPartition partition, long from, long to, @Nullable Integer leaderEpoch, List<E> batch)
            throws SQLException {
        try (var connection = database.getConnection()) {
            if (!offsets.move(connection, partition, from, to, leaderEpoch)) {
                return false; // nothing else was written
            }
            fold.keep(connection, batch);
            return true;
        }
    }

    private void stop(TopicPartition partition, String why, Exception e) {
        consumer.pause(List.of(partition));
        if (stopped.add(partition)) {
            LOG.errorf(
                    e,
                    "%s stops at %s: %s. Figures stay as old as that; see docs/operations.md",
                    fold.name(),
                    partition,
                    why);
        }
    }

    /** Until the database answers, nothing more is read. */
    private void goBack() throws SQLException {
        for (var partition : consumer.assignment()) {
            if (!stopped.contains(partition)) {
                seek(partition);
            }
        }
        lost = false;
    }

    private void seek(TopicPartition partition) throws SQLException {
        var beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        try (Connection connection = database.getConnection()) {
            var place = offsets.find(connection, partition, beginning);
            consumer.seek(partition, place);
            places.put(partition, place.offset());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        for (var partition : assigned) {
            try {
                stopped.remove(partition);
                seek(partition);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        revoked.forEach(places::remove);
        stopped.removeAll(revoked);
    }
}
