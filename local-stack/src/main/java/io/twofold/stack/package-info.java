/** Runs the whole of Twofold on one machine: a real database, a real broker and the services, each a process of its own. */
@NullMarked
package io.twofold.stack;

import org.jspecify.annotations.NullMarked;
