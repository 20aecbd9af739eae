package io.twofold.kit.inbound;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A fold of all that the topics have, as long as whoever began it wants, and only while they ask for it. */
public final class Replay implements AutoCloseable {

    private final List<? extends TopicFold<?>> readers;
    private final ExecutorService threads;

    Replay(List<? extends TopicFold<?>> readers) {
        this.readers = readers;
        threads = Executors.newFixedThreadPool(readers.size(), task -> new Thread(task, "replay"));
    }

    /** Keeps what has arrived, or waits a moment for it. What fails is tried again by the next round. */
    public void round() throws InterruptedException {
        threads.invokeAll(readers.stream()
                .<Callable<Object>>map(reader -> Executors.callable(reader::round))
                .toList());
    }

    /** Partitions that cannot be read on. */
    public int stopped() {
        return readers.stream().mapToInt(TopicFold::stopped).sum();
    }

    @Override
    public void close() {
        threads.close();
        readers.forEach(reader -> reader.consumer().close());
    }
}
