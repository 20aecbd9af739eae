/** Bodies of requests that are larger than memory. */
@NullMarked
package io.twofold.kit.uploads;

import org.jspecify.annotations.NullMarked;
