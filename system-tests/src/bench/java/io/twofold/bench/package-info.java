/** What Twofold promises in figures, measured: {@code ./twofold bench NAME}. */
@NullMarked
package io.twofold.bench;

import org.jspecify.annotations.NullMarked;
