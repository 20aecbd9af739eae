@NullMarked
package io.twofold.metrics.workinghours;

import org.jspecify.annotations.NullMarked;
