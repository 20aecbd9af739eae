package io.twofold.kit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * The instants that wait until everything written before them is on the topics: first for the writers that were
 * running, then for the rows that these left. Many wait at once: where one waited alone, a slow writer after another
 * would keep it, and all freshness, back.
 */
final class Watermarks {

    private static final Duration WHEN_BUSY = Duration.ofMillis(50);
    private static final Duration WHEN_IDLE = Duration.ofSeconds(1);

    /** 50 s of a busy relay: whoever writes for longer than that delays the figures a little more. */
    private static final int MOST = 1_000;

    private final Deque<ForWriters> waitingForWriters = new ArrayDeque<>();
    private final Deque<ForRows> waitingForRows = new ArrayDeque<>();
    private long lastNanos;
    private boolean busy;

    /** The first one is due at once. */
    Watermarks(long nanos) {
        lastNanos = nanos - WHEN_IDLE.toNanos();
    }

    /** How long until the next one is to be taken; zero or less when it is due. */
    Duration untilDue(long nanos) {
        return (busy ? WHEN_BUSY : WHEN_IDLE).minusNanos(nanos - lastNanos);
    }

    /**
     * Takes an instant.
     *
     * @param transactionId taken after the instant: what was written before it has a lower one
     */
    void take(Instant at, long transactionId, long nanos) {
        if (waitingForWriters.size() < MOST) {
            waitingForWriters.add(new ForWriters(at, transactionId));
        }
        lastNanos = nanos;
        busy = false;
    }

    boolean areWaiting() {
        return !waitingForWriters.isEmpty() || !waitingForRows.isEmpty();
    }

    /** The newest instant whose every event is on the topics now that the batch is, if there is a new one. */
    @Nullable
    Instant reachedWith(OutboxBatch published) {
        busy |= !published.rows().isEmpty();
        Instant ended = null;
        while (!waitingForWriters.isEmpty()
                && waitingForWriters.getFirst().transactionId() <= published.oldestRunning()) {
            ended = waitingForWriters.removeFirst().at();
        }
        if (ended != null) {
            waitingForRows.add(new ForRows(ended, published.highest()));
        }
        Instant reached = null;
        while (!waitingForRows.isEmpty() && waitingForRows.getFirst().highest() <= published.upTo()) {
            reached = waitingForRows.removeFirst().at();
        }
        return reached;
    }

    private record ForWriters(Instant at, long transactionId) {}

    private record ForRows(Instant at, long highest) {}
}
