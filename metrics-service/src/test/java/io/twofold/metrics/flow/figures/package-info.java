@NullMarked
package io.twofold.metrics.flow.figures;

import org.jspecify.annotations.NullMarked;
