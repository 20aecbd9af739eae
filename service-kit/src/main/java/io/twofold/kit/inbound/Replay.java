package io.twofold.kit.inbound;

/** A fold of all that the topics have, in the thread of whoever began it and for as long as they want. */
public final class Replay implements AutoCloseable {

    private final TopicFold<?> reader;

    Replay(TopicFold<?> reader) {
        this.reader = reader;
        reader.assignAll();
    }

    /** Keeps what has arrived, or waits a moment for it. What fails is tried again by the next round. */
    public void round() {
        reader.round();
    }

    /** Partitions that cannot be read on. */
    public int stopped() {
        return reader.stopped();
    }

    @Override
    public void close() {
        reader.consumer().close();
    }
}
