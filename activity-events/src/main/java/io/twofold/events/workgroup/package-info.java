/** The events of {@code twofold.workgroup.v1}. */
@NullMarked
package io.twofold.events.workgroup;

import org.jspecify.annotations.NullMarked;
