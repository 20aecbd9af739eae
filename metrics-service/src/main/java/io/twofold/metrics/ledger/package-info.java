/** What was said of effects and returns: appended to, never changed. */
@NullMarked
package io.twofold.metrics.ledger;

import org.jspecify.annotations.NullMarked;
