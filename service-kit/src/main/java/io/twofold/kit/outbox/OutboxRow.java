package io.twofold.kit.outbox;

import java.util.List;

import io.twofold.events.EncodedEvent;

/** An event that waits to be published, or a chunk of them. */
record OutboxRow(long number, List<EncodedEvent> events) {}
