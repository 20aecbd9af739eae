package io.twofold.kit.outbox;

import io.twofold.events.EncodedEvent;

/** An event that waits to be published. */
record OutboxRow(long number, EncodedEvent event) {}
