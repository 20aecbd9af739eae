package io.twofold.kit.outbox;

/** Said within a transaction that appended to the outbox, so that its commit wakes the relay. */
record Appended() {}
