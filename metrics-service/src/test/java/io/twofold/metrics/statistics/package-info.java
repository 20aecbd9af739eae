@NullMarked
package io.twofold.metrics.statistics;

import org.jspecify.annotations.NullMarked;
