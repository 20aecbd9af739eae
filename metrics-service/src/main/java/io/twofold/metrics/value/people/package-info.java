/** Figures about people: never of fewer than a minimum. */
@NullMarked
package io.twofold.metrics.value.people;

import org.jspecify.annotations.NullMarked;
