/** What goes together with knowledge on cases. */
@NullMarked
package io.twofold.metrics.knowledge;

import org.jspecify.annotations.NullMarked;
