package io.twofold.metrics.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.value.ValueEvent;

/**
 * What is to be said of an effect or a return now.
 *
 * @param <F> its figures
 */
public interface Saying<F> {

    UUID thingId();

    Class<F> type();

    /** Every write up to that instant is counted. */
    @Nullable
    Instant asOf();

    /** Changes when anything changes that the figures depend on. */
    long inputs();

    F figures();

    /** How the topic tells it. */
    ValueEvent event(int revision, F figures);
}
