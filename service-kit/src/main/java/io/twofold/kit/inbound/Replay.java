package io.twofold.kit.inbound;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** A fold of all that the topics have, and of what comes after, as long as whoever began it wants. */
public final class Replay implements AutoCloseable {

    private final List<? extends TopicFold<?>> readers;
    private final List<Thread> threads;
    private final ReadWriteLock reading = new ReentrantReadWriteLock();

    private volatile boolean ended;

    Replay(List<? extends TopicFold<?>> readers) {
        this.readers = readers;
        threads = readers.stream()
                .map(reader -> Thread.ofPlatform().name("replay").start(() -> read(reader)))
                .toList();
    }

    /** Partitions that cannot be read on. */
    public int stopped() {
        return readers.stream().mapToInt(TopicFold::stopped).sum();
    }

    /** Ends with this, done while nothing is read. Where that says false it goes on. */
    public boolean endWith(BooleanSupplier last) throws InterruptedException {
        standStill();
        try {
            ended = last.getAsBoolean();
            return ended;
        } finally {
            reading.writeLock().unlock();
        }
    }

    /** Whoever waits for records in vain is not waited for. */
    private void standStill() throws InterruptedException {
        do {
            readers.forEach(reader -> reader.consumer().wakeup());
        } while (!reading.writeLock().tryLock(10, MILLISECONDS));
    }

    /** None waits for another: while one reads, the database works for the other. */
    private void read(TopicFold<?> reader) {
        try (var _ = reader.consumer()) {
            while (!ended) {
                reading.readLock().lock();
                try {
                    if (!ended) {
                        reader.round();
                    }
                } finally {
                    reading.readLock().unlock();
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
