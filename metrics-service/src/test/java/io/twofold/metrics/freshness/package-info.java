@NullMarked
package io.twofold.metrics.freshness;

import org.jspecify.annotations.NullMarked;
