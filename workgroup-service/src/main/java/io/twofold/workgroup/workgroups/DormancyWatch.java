package io.twofold.workgroup.workgroups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.time.Recurring;

/** Looks again and again for workgroups that fall asleep. */
@ApplicationScoped
class DormancyWatch {

    private static final Logger LOG = Logger.getLogger(DormancyWatch.class);

    private final Dormancy dormancy;
    private final WorkgroupSettings settings;

    private @Nullable Recurring watch;

    DormancyWatch(Dormancy dormancy, WorkgroupSettings settings) {
        this.dormancy = dormancy;
        this.settings = settings;
    }

    void start(@Observes StartupEvent startup) {
        watch = new Recurring("dormancy", settings.sweep(), this::look);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (watch != null) {
            watch.close();
        }
    }

    private void look() {
        while (dormancy.sweep()) {
            LOG.debug("More workgroups fall asleep, or wake");
        }
    }
}
