package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

/** Keeps each record as a row of its own: what is kept twice is there twice. */
final class Tally implements Fold<String> {

    static final String UNREADABLE = "unreadable";
    static final String OF_NO_CONCERN = "of no concern";
    static final String IN_THE_WAY = "in the way";
    static final String NOT_YET = "not yet";
    static final String TABLE = "CREATE TABLE IF NOT EXISTS tally (fold text NOT NULL, record text NOT NULL)";

    private static final String KEEP = "INSERT INTO tally VALUES (?, ?)";

    private final String topic;
    private final Queue<Throwable> failures;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();

    private volatile boolean readsAll;
    private volatile boolean keepsAll;

    Tally(String topic) {
        this(topic, Stream.empty());
    }

    Tally(String topic, Stream<Throwable> failures) {
        this.topic = topic;
        this.failures = failures.collect(toCollection(ConcurrentLinkedQueue::new));
    }

    int attempts() {
        return attempts.get();
    }

    /** How many batches it has kept. */
    int batches() {
        return batches.get();
    }

    void mend() {
        failures.clear();
    }

    void keepAll() {
        keepsAll = true;
    }

    void readAll() {
        readsAll = true;
    }

    @Override
    public String name() {
        return topic;
    }

    @Override
    public List<String> topics() {
        return List.of(topic);
    }

    @Override
    public String read(ConsumerRecord<String, byte[]> record) {
        var text = new String(record.value(), UTF_8);
        if (text.equals(UNREADABLE) && !readsAll) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    @Override
    public boolean concerns(String text) {
        return !text.equals(OF_NO_CONCERN);
    }

    @Override
    public boolean holdsOthersUp(String text) {
        return text.equals(IN_THE_WAY);
    }

    /** Where it is to fail, it does so in the middle of its writes. */
    @Override
    public void keep(Connection connection, List<String> batch) throws SQLException {
        attempts.incrementAndGet();
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, topic);
            for (var text : batch.stream().filter(this::concerns).toList()) {
                keep.setString(2, text);
                keep.executeUpdate();
                fail(failures.poll());
                fail(text.equals(NOT_YET) && !keepsAll ? new IllegalStateException(text) : null);
            }
        }
    }

    @Override
    public void kept() {
        batches.incrementAndGet();
    }

    private static void fail(@Nullable Throwable failure) throws SQLException {
        switch (failure) {
            case null -> {}
            case SQLException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
