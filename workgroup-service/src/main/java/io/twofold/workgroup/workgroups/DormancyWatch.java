package io.twofold.workgroup.workgroups;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** Looks again and again for workgroups that fall asleep. */
@ApplicationScoped
class DormancyWatch {

    private static final Logger LOG = Logger.getLogger(DormancyWatch.class);

    private final Dormancy dormancy;
    private final WorkgroupSettings settings;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dormancy").daemon().factory());

    DormancyWatch(Dormancy dormancy, WorkgroupSettings settings) {
        this.dormancy = dormancy;
        this.settings = settings;
    }

    void start(@Observes StartupEvent startup) {
        var period = settings.sweep().toMillis();
        var planned = watch.scheduleWithFixedDelay(this::look, period, period, MILLISECONDS);
        LOG.tracef("planned %s", planned);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        watch.close();
    }

    /** A failure must not be the last time. */
    private void look() {
        try {
            while (dormancy.sweep()) {
                LOG.debug("More workgroups fall asleep, or wake");
            }
        } catch (RuntimeException e) {
            LOG.warnf("Workgroups are not put to sleep, and will be later: %s", e.getMessage());
        }
    }
}
