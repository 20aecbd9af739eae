/** Who was seen to have to do with whom, by other systems. */
@NullMarked
package io.twofold.metrics.observations;

import org.jspecify.annotations.NullMarked;
