/** The events of {@code twofold.community.v1}. */
@NullMarked
package io.twofold.events.people;

import org.jspecify.annotations.NullMarked;
