/** From the transaction that changes rows to the topics: the outbox, its relay and the watermarks behind asOf. */
@NullMarked
package io.twofold.kit.outbox;

import org.jspecify.annotations.NullMarked;
