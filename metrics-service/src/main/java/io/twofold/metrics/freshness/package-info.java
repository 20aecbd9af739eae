/** How fresh the facts are: figures are read together with the instant up to which every write is in them. */
@NullMarked
package io.twofold.metrics.freshness;

import org.jspecify.annotations.NullMarked;
