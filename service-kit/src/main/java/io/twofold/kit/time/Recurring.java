package io.twofold.kit.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.jboss.logging.Logger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** What is done again and again, in a thread of its own, until this is closed: a failure is not the last time. */
public final class Recurring implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Recurring.class);

    private final String name;
    private final Runnable work;
    private final ScheduledExecutorService thread;

    public Recurring(String name, Duration pause, Runnable work) {
        this.name = name;
        this.work = work;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        var planned = thread.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), MILLISECONDS);
        LOG.tracef("%s: %s", name, planned);
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s failed, and is tried again: %s", name, e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
