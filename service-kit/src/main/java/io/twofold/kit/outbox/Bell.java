package io.twofold.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

/** Wakes this replica's relay after each commit that appended something. Rung often, it wakes once. */
@ApplicationScoped
class Bell {

    private final Semaphore rung = new Semaphore(0);

    void ring(@Observes(during = AFTER_SUCCESS) Appended appended) {
        rung.release();
    }

    /** Whether it was rung before the time was over. */
    boolean await(Duration time) throws InterruptedException {
        var heard = rung.tryAcquire(time.toNanos(), NANOSECONDS);
        rung.drainPermits();
        return heard;
    }
}
