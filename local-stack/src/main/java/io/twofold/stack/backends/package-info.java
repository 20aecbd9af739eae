/** The database and the broker, as their own projects publish them. */
@NullMarked
package io.twofold.stack.backends;

import org.jspecify.annotations.NullMarked;
