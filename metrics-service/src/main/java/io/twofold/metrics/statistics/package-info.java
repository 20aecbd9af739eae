/** Formulas over plain numbers: percentiles, forecasts, intervals, tests. */
@NullMarked
package io.twofold.metrics.statistics;

import org.jspecify.annotations.NullMarked;
