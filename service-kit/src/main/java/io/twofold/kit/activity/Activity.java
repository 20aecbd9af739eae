package io.twofold.kit.activity;

/**
 * An event as the readers of a group get it.
 *
 * @param number in the order in which the relay published
 * @param type   the {@code ce_type}
 * @param data   the event as JSON
 */
record Activity(long number, String type, String data) {}
