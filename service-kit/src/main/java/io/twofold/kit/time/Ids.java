package io.twofold.kit.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the ids of all that we store: UUIDv7 (RFC 9562), so that rows ordered by id are ordered by time. */
@ApplicationScoped
public class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong lastTick = new AtomicLong();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** Greater than all that this instance gave before, also within one millisecond. */
    public UUID next() {
        // Milliseconds above a counter of 12 bits: where that overflows it borrows from the next millisecond.
        var tick = lastTick.accumulateAndGet(clock.millis() << 12, (last, now) -> Math.max(last + 1, now));
        var time = ((tick & ~0xFFFL) << 4) | 0x7000 | (tick & 0xFFF);
        var variant = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(time, variant);
    }
}
