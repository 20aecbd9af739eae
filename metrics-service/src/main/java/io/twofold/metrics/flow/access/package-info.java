/** Who may see which figures of a process. */
@NullMarked
package io.twofold.metrics.flow.access;

import org.jspecify.annotations.NullMarked;
