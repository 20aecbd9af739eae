/** How facts are written: many rows by one statement. */
@NullMarked
package io.twofold.metrics.facts.columns;

import org.jspecify.annotations.NullMarked;
