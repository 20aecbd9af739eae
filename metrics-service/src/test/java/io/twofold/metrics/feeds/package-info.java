@NullMarked
package io.twofold.metrics.feeds;

import org.jspecify.annotations.NullMarked;
