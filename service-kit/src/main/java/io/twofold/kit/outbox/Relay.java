package io.twofold.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.twofold.events.EventType;
import io.twofold.kit.broker.Broker;
import io.twofold.kit.database.UnpooledConnections;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * Publishes the outbox, as the only one of its service's replicas that does: at least once, per key in the order of
 * the commits. Each turn of it is explained in docs/decisions/0002-from-commit-to-topic.md.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private static final Duration STAND_BY_POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration AFTER_ALARM = Duration.ofSeconds(10);

    /** How soon it is looked again whether the last slow writer has ended. */
    private static final Duration WRITER_POLL = Duration.ofMillis(5);

    private final UnpooledConnections connections;
    private final Broker broker;
    private final Bell bell;
    private final RelayHealth health;
    private final String service;
    private final Set<String> topics;
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);

    private volatile boolean running = true;

    Relay(
            UnpooledConnections connections,
            Broker broker,
            Bell bell,
            RelayHealth health,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.connections = connections;
        this.broker = broker;
        this.bell = bell;
        this.health = health;
        this.service = service;
        topics = Stream.of(EventType.values())
                .filter(type -> type.sources().contains("/" + service))
                .map(EventType::topic)
                .collect(toUnmodifiableSet());
    }

    void start(@Observes StartupEvent startup) {
        if (!topics.isEmpty()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join();
    }

    private void run() {
        while (running) {
            try {
                runOnce();
            } catch (InterruptedException | InterruptException e) {
                // Shutting down: what was not acknowledged is still in the outbox.
            } catch (Exception | Error e) { // whatever it is: a relay that died would raise no alarm
                pauseAfter(e);
            }
        }
    }

    private void runOnce() throws SQLException, InterruptedException {
        try (var outbox = new OutboxSession(connections.open("outbox-relay"))) {
            while (!outbox.claim()) {
                if (bell.await(STAND_BY_POLL)) {
                    outbox.tellOthers();
                }
            }
            broker.createMissingTopics();
            try (var remote = new RemoteBell(connections.open("outbox-bell"), bell);
                    var publisher = new Publisher(service, topics, broker)) {
                relay(outbox, publisher);
            }
        }
    }

    private void relay(OutboxSession outbox, Publisher publisher) throws SQLException, InterruptedException {
        var watermarks = new Watermarks(System.nanoTime());
        while (running) {
            var batch = publishNext(outbox, publisher);
            outbox.delete(batch.rows());
            health.works();
            var reached = watermarks.reachedWith(batch);
            if (reached != null) {
                publisher.publish(reached);
            }
            if (!watermarks.untilDue(System.nanoTime()).isPositive()) {
                var at = outbox.clock(); // before the id: whoever wrote until then has a lower one
                watermarks.take(at, outbox.transactionId(), System.nanoTime());
            } else if (batch.isWhole()) {
                waitForMore(watermarks);
            }
        }
    }

    private static OutboxBatch publishNext(OutboxSession outbox, Publisher publisher) throws SQLException {
        try {
            var batch = outbox.read();
            publisher.publish(batch.rows());
            return batch;
        } catch (RetriableException | InterruptException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new UnsendableEvent(e);
        }
    }

    private void waitForMore(Watermarks watermarks) throws InterruptedException {
        var untilDue = watermarks.untilDue(System.nanoTime());
        var poll = watermarks.areWaiting() && untilDue.compareTo(WRITER_POLL) > 0 ? WRITER_POLL : untilDue;
        bell.await(poll);
    }

    private void pauseAfter(Throwable failure) {
        var passes = !(failure instanceof UnsendableEvent);
        if (passes) {
            LOG.warnf("The relay does not reach the database or the broker, and begins again: %s", failure);
        } else if (health.stops()) {
            LOG.error("The outbox has an event that cannot be sent. Nothing after it is published", failure.getCause());
        }
        try {
            Thread.sleep(passes ? AFTER_FAILURE : AFTER_ALARM);
        } catch (InterruptedException e) {
            // Shutting down.
        }
    }

    /** Whatever is tried, it will not be published. */
    private static final class UnsendableEvent extends RuntimeException {

        private UnsendableEvent(Throwable cause) {
            super(cause);
        }
    }
}
