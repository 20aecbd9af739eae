@NullMarked
package io.twofold.metrics.exchange;

import org.jspecify.annotations.NullMarked;
