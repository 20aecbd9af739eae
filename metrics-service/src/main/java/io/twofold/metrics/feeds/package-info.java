/** What other systems deliver as tables: read, checked, and written in short transactions. */
@NullMarked
package io.twofold.metrics.feeds;

import org.jspecify.annotations.NullMarked;
