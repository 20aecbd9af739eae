package io.twofold.metrics.flow;

import java.time.Instant;

/** How many cases had been opened, delivered and cancelled by the end of a stretch, since the first of all. */
record Accumulated(Instant from, Instant to, long opened, long delivered, long cancelled) {

    long inProgress() {
        return opened - delivered - cancelled;
    }
}
