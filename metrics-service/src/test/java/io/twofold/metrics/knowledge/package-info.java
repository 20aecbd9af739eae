@NullMarked
package io.twofold.metrics.knowledge;

import org.jspecify.annotations.NullMarked;
