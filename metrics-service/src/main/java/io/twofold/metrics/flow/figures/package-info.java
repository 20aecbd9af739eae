/** The figures of how cases flow. */
@NullMarked
package io.twofold.metrics.flow.figures;

import org.jspecify.annotations.NullMarked;
