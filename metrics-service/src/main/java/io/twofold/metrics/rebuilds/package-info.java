/** Figures folded anew from the topics beside the live ones, until they take their place. */
@NullMarked
package io.twofold.metrics.rebuilds;

import org.jspecify.annotations.NullMarked;
