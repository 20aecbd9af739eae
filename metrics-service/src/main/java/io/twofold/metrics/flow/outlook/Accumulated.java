package io.twofold.metrics.flow.outlook;

import java.time.Instant;

/** How many cases had been opened, delivered and cancelled by the end of a stretch, since the first of all. */
public record Accumulated(Instant from, Instant to, long opened, long delivered, long cancelled) {

    public long inProgress() {
        return opened - delivered - cancelled;
    }
}
