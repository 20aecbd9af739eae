@NullMarked
package io.twofold.metrics.observations;

import org.jspecify.annotations.NullMarked;
