/** The times and ids of what is written. */
@NullMarked
package io.twofold.kit.time;

import org.jspecify.annotations.NullMarked;
