/**
 * What Twofold publishes for other systems: one record per event type, the topics, and their form as CloudEvents on
 * Kafka. Depends on no framework.
 */
@NullMarked
package io.twofold.events;

import org.jspecify.annotations.NullMarked;
