/** What comes, goes and lies there, and when it may be done. */
@NullMarked
package io.twofold.metrics.flow.outlook;

import org.jspecify.annotations.NullMarked;
