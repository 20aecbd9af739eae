/** The events of {@code twofold.value.v1}. */
@NullMarked
package io.twofold.events.value;

import org.jspecify.annotations.NullMarked;
