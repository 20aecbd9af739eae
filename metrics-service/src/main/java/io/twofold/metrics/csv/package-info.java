/** Figures as text/csv. */
@NullMarked
package io.twofold.metrics.csv;

import org.jspecify.annotations.NullMarked;
