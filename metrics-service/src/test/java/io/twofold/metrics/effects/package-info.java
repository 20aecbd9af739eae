@NullMarked
package io.twofold.metrics.effects;

import org.jspecify.annotations.NullMarked;
