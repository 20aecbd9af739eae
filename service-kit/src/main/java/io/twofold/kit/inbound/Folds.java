package io.twofold.kit.inbound;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.twofold.kit.broker.Broker;

/** Runs the folds of this service, inboxes among them, each in a thread of its own. */
@ApplicationScoped
class Folds {

    private static final Logger LOG = Logger.getLogger(Folds.class);
    private static final int AT_ONCE = 5_000;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final List<Fold<?>> folds;
    private final List<Inbox<?>> inboxes;
    private final Broker broker;
    private final DataSource database;
    private final MeterRegistry metrics;
    private final String service;
    private final List<TopicFold<?>> readers = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<InboxFold<?>> letters = new CopyOnWriteArrayList<>();
    private final Thread beginning = Thread.ofPlatform().name("folds").unstarted(this::begin);

    private volatile boolean stopping;

    Folds(
            @All List<Fold<?>> folds,
            @All List<Inbox<?>> inboxes,
            Broker broker,
            DataSource database,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.folds = folds;
        this.inboxes = inboxes;
        this.broker = broker;
        this.database = database;
        this.metrics = metrics;
        this.service = service;
    }

    void start(@Observes StartupEvent startup) {
        if (!folds.isEmpty() || !inboxes.isEmpty()) {
            beginning.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        beginning.join(); // from here on there are no more readers
        for (var reader : readers) {
            reader.end();
        }
        for (var thread : threads) {
            thread.join();
        }
        letters.forEach(InboxFold::close);
    }

    private void begin() {
        if (!haveTopics()) {
            return;
        }
        folds.forEach(this::begin);
        for (var inbox : inboxes) {
            var fold = new InboxFold<>(inbox, broker, metrics);
            letters.add(fold);
            begin(fold);
        }
    }

    private void begin(Fold<?> fold) {
        var reader = new TopicFold<>(fold, service + "." + fold.name(), AT_ONCE, broker, database);
        new KafkaClientMetrics(reader.consumer()).bindTo(metrics);
        Gauge.builder("twofold.fold.stopped", reader, TopicFold::stopped)
                .description("Partitions that stand still until somebody acts")
                .tag("fold", fold.name())
                .register(metrics);
        FunctionCounter.builder("twofold.fold.failures", reader, TopicFold::failures)
                .description("How often a batch could not be kept, and was tried again")
                .tag("fold", fold.name())
                .register(metrics);
        readers.add(reader);
        threads.add(Thread.ofPlatform().name("fold-" + fold.name()).start(reader));
    }

    /** False where the service ends before the broker was there. */
    private boolean haveTopics() {
        while (!stopping) {
            try {
                broker.createMissingTopics();
                return true;
            } catch (KafkaException e) {
                LOG.warnf("The broker does not answer yet: %s", e.getMessage());
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
        return false;
    }
}
