package io.twofold.kit.activity;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.SseEventSink;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import org.eclipse.microprofile.context.ThreadContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.kit.activity.ActivityProblem.TOO_MANY_STREAMS;

/** The streams that this replica keeps open, each on a virtual thread. */
@ApplicationScoped
public class ActivityStreams {

    private static final Logger LOG = Logger.getLogger(ActivityStreams.class);
    private static final String RETRY_SECONDS = "5";

    private final Set<ActivityStream> open = ConcurrentHashMap.newKeySet();
    private final ActivityTable table;
    private final ActivitySettings settings;
    private final JsonWebToken token;
    private final ThreadContext context;
    private final Clock clock;

    ActivityStreams(
            ActivityTable table,
            ActivitySettings settings,
            JsonWebToken token,
            ThreadContext context,
            Clock clock,
            MeterRegistry metrics) {
        this.table = table;
        this.settings = settings;
        this.token = token;
        this.context = context;
        this.clock = clock;
        Gauge.builder("twofold.activity.streams", open, Set::size)
                .description("Streams of activity that are open")
                .register(metrics);
    }

    /**
     * Tells the request's reader what happens in the group, until they go or may not read any more.
     *
     * @param lastEventId the last that they have; without it the stream begins with what happens now
     * @param mustRead    ends with a problem where they may not read; asked again while the stream is open
     */
    public void follow(UUID ownerId, @Nullable Long lastEventId, Runnable mustRead, SseEventSink sink)
            throws SQLException {
        mustRead.run();
        if (open.size() >= settings.streams()) {
            throw new ProblemException(TOO_MANY_STREAMS, "Try again in a moment, or read what you need by itself.")
                    .with("Retry-After", RETRY_SECONDS);
        }
        var after = lastEventId == null ? table.latest() : lastEventId;
        var expiry = Instant.ofEpochSecond(token.getExpirationTime());
        var stream = new ActivityStream(ownerId, after, mustRead, expiry, sink);
        stream.begin();
        open.add(stream);
        Thread.ofVirtual().name("activity").start(context.contextualRunnable(() -> goOn(stream, sink)));
    }

    void wake(UUID ownerId) {
        open.stream().filter(stream -> stream.isOf(ownerId)).forEach(ActivityStream::wake);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        open.forEach(ActivityStream::end);
    }

    private void goOn(ActivityStream stream, SseEventSink sink) {
        try (sink) {
            stream.goOn(table, clock, settings.heartbeat());
        } catch (ProblemException | ExecutionException | TimeoutException e) {
            LOG.debugf("A reader has gone, or may not read any more: %s", e.getMessage());
        } catch (SQLException | RuntimeException e) {
            if (!sink.isClosed()) {
                LOG.warnf("A stream of activity ended, and its reader has to open it again: %s", e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(stream);
        }
    }
}
