/** The formal structure: who belongs to which unit. */
@NullMarked
package io.twofold.metrics.units;

import org.jspecify.annotations.NullMarked;
