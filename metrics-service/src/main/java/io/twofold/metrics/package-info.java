/** Every figure of the suite, computed from its events alone. */
@NullMarked
package io.twofold.metrics;

import org.jspecify.annotations.NullMarked;
