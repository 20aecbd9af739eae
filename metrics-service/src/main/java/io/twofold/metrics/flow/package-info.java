/** How the cases of a process flow: lead times, rework, hand-overs, variants. */
@NullMarked
package io.twofold.metrics.flow;

import org.jspecify.annotations.NullMarked;
