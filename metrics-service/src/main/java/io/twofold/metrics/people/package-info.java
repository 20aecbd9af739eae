/** Who people are: aliases that were identified, formal units, and those who were erased. */
@NullMarked
package io.twofold.metrics.people;

import org.jspecify.annotations.NullMarked;
