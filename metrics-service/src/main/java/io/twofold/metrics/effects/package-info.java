/** What a change did: a period against the one before it, with intervals. */
@NullMarked
package io.twofold.metrics.effects;

import org.jspecify.annotations.NullMarked;
