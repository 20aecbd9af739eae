/** The hours in which a process is worked on. */
@NullMarked
package io.twofold.metrics.workinghours;

import org.jspecify.annotations.NullMarked;
