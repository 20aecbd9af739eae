@NullMarked
package io.twofold.metrics.flow;

import org.jspecify.annotations.NullMarked;
