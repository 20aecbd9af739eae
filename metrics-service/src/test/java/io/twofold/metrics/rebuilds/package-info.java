@NullMarked
package io.twofold.metrics.rebuilds;

import org.jspecify.annotations.NullMarked;
