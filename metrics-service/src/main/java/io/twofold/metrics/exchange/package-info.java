/** Who gave what to whom in communities. */
@NullMarked
package io.twofold.metrics.exchange;

import org.jspecify.annotations.NullMarked;
