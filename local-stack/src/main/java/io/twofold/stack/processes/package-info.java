/** Starts processes, knows when they are ready, and sees to it that none outlives the one that started it. */
@NullMarked
package io.twofold.stack.processes;

import org.jspecify.annotations.NullMarked;
