package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

import io.twofold.kit.broker.Broker;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

/**
 * One reader of a fold's topics. Replicas share the partitions as a consumer group; where each partition stands is the
 * database's word alone.
 */
final class TopicFold<E> implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(TopicFold.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** How many records that do not concern it may be read again after a restart. */
    private static final int PASSED_OVER = 50_000;

    private final Fold<E> fold;
    private final DataSource database;
    private final Offsets offsets;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> places = new HashMap<>();
    private final Keeping<E> keeping;
    private final AtomicLong failures = new AtomicLong();
    private final Set<TopicPartition> stopped = ConcurrentHashMap.newKeySet();

    private boolean lost;
    private volatile boolean ending;

    /**
     * @param atOnce how many records at most it keeps in one transaction
     */
    TopicFold(Fold<E> fold, String group, int atOnce, Broker broker, DataSource database) {
        this.fold = fold;
        this.database = database;
        offsets = new Offsets(fold.name());
        keeping = new Keeping<>(fold, database, offsets, places);
        consumer = new KafkaConsumer<>(
                broker.settings(Map.of(
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "max.poll.records",
                        atOnce,
                        "session.timeout.ms",
                        10_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    KafkaConsumer<?, ?> consumer() {
        return consumer;
    }

    /** From here on it has its share of the partitions, for good, and no group. */
    void assign(int share, int shares) {
        var mine = fold.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .filter(partition -> partition.partition() % shares == share)
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(mine);
        onPartitionsAssigned(mine);
    }

    /** Partitions that stand still until somebody acts. */
    int stopped() {
        return stopped.size();
    }

    /** How often it has gone back to where it stood. */
    long failures() {
        return failures.get();
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
    void round() {
        try {
            if (lost) {
                goBack();
            }
            keep(portions(poll()));
        } catch (InvalidOffsetException e) {
            e.partitions().stream()
                    .filter(consumer.assignment()::contains)
                    .forEach(partition -> stop(partition, "its log does not reach to where it was read", e));
        } catch (Exception | Error e) {
            LOG.warnf("%s goes back to where it stood: %s", fold.name(), e);
            LOG.debug("Because of", e);
            lost = true;
            failures.incrementAndGet();
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        }
    }

    /** Nothing where somebody wakes it up, so that it ends or stands still. */
    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private List<Portion<E>> portions(ConsumerRecords<String, byte[]> records) {
        return records.partitions().stream()
                .filter(partition -> places.containsKey(partition) && !stopped.contains(partition))
                .map(partition -> Portion.read(fold, partition, records.records(partition)))
                .toList();
    }

    private void keep(List<Portion<E>> portions) throws SQLException {
        var together = portions.stream().filter(not(this::isKeptApart)).toList();
        if (together.size() > 1 && keeping.together(together)) {
            together.forEach(this::stopAtUnreadable);
            keepEach(portions.stream().filter(this::isKeptApart).toList());
        } else {
            keepEach(portions);
        }
    }

    private boolean isKeptApart(Portion<E> portion) {
        return isPassedOver(portion) || portion.events().stream().anyMatch(fold::holdsOthersUp);
    }

    private void keepEach(List<Portion<E>> portions) throws SQLException {
        RuntimeException failure = null;
        for (var portion : portions) {
            try {
                keep(portion);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void keep(Portion<E> portion) throws SQLException {
        if (isPassedOver(portion) || keeping.orSetApart(portion)) {
            stopAtUnreadable(portion);
        } else {
            seek(portion.partition());
        }
    }

    /** What others import in thousands must not cost a commit here for each batch of it. */
    private boolean isPassedOver(Portion<E> portion) {
        return portion.events().isEmpty()
                || portion.next() - requireNonNull(places.get(portion.partition())) <= PASSED_OVER
                        && portion.events().stream().noneMatch(fold::concerns);
    }

    /** Only when what stands before it is kept. */
    private void stopAtUnreadable(Portion<E> portion) {
        if (portion.unreadable() != null) {
            stop(portion.partition(), "offset %d cannot be read".formatted(portion.next()), portion.unreadable());
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
