@NullMarked
package io.twofold.metrics;

import org.jspecify.annotations.NullMarked;
