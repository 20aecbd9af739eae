package io.twofold.community.erasures;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.time.Recurring;

/** Looks again and again for erasures that can be applied. */
@ApplicationScoped
class ErasureWatch {

    // So long a request may know its caller before it writes anything: a transaction without a write has no id.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ErasureSweep sweep;

    private @Nullable Recurring watch;

    ErasureWatch(ErasureSweep sweep) {
        this.sweep = sweep;
    }

    void start(@Observes StartupEvent startup) {
        watch = new Recurring("erasures", PAUSE, sweep::sweep);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (watch != null) {
            watch.close();
        }
    }
}
