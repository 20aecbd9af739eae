/** What figures of a community are like. */
@NullMarked
package io.twofold.metrics.value.figures;

import org.jspecify.annotations.NullMarked;
