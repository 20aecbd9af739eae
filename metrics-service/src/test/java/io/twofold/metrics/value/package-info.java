@NullMarked
package io.twofold.metrics.value;

import org.jspecify.annotations.NullMarked;
