@NullMarked
package io.twofold.metrics.returns;

import org.jspecify.annotations.NullMarked;
