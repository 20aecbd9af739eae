package io.twofold.kit.activity;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

/** One reader's way along the activities of a group: no faster than they are read, and only while they may be. */
final class ActivityStream {

    private static final int PAGE = 100;
    private static final int PATIENCE_SECONDS = 60;

    private final UUID ownerId;
    private final Runnable mustRead;
    private final Instant expiry;
    private final SseEventSink sink;
    private final Semaphore news = new Semaphore(0);

    private long last;
    private volatile boolean ended;

    /**
     * Begins after an activity.
     *
     * @param mustRead throws when the reader may not read any more
     * @param expiry   of the reader's token
     */
    ActivityStream(UUID ownerId, long last, Runnable mustRead, Instant expiry, SseEventSink sink) {
        this.ownerId = ownerId;
        this.last = last;
        this.mustRead = mustRead;
        this.expiry = expiry;
        this.sink = sink;
    }

    boolean isOf(UUID ownerId) {
        return this.ownerId.equals(ownerId);
    }

    /** There may be something new. */
    void wake() {
        news.release();
    }

    void end() {
        ended = true;
        wake();
    }

    /** In the thread of the request, which sends the head otherwise. Told its id, a reader of nothing can resume, too. */
    void begin() {
        sink.send(comment("from here on").id(Long.toString(last)).build());
    }

    /** Returns when the reader has gone, their token has expired, or the stream was ended. */
    void goOn(ActivityTable table, Clock clock, Duration heartbeat)
            throws ExecutionException, TimeoutException, InterruptedException, SQLException {
        while (!ended && !sink.isClosed() && clock.instant().isBefore(expiry)) {
            news.drainPermits();
            QuarkusTransaction.requiringNew().run(mustRead); // else Hibernate would remember what it read before
            var page = table.after(ownerId, last, PAGE);
            for (var activity : page) {
                send(event(activity));
                last = activity.number();
            }
            if (page.size() < PAGE && !awaitNews(clock, heartbeat)) {
                send(comment("still here"));
            }
        }
    }

    private boolean awaitNews(Clock clock, Duration heartbeat) throws InterruptedException {
        var left = Duration.between(clock.instant(), expiry);
        var wait = left.compareTo(heartbeat) < 0 ? left : heartbeat;
        return news.tryAcquire(wait.toMillis(), MILLISECONDS);
    }

    private void send(OutboundSseEvent.Builder event)
            throws ExecutionException, TimeoutException, InterruptedException {
        sink.send(event.build()).toCompletableFuture().get(PATIENCE_SECONDS, SECONDS);
    }

    private static OutboundSseEvent.Builder event(Activity activity) {
        return new OutboundSseEventImpl.BuilderImpl()
                .id(Long.toString(activity.number()))
                .name(activity.type())
                .data(activity.data());
    }

    private static OutboundSseEvent.Builder comment(String text) {
        return new OutboundSseEventImpl.BuilderImpl().comment(text);
    }
}
