/** What the events say, each thing once, and where figures are computed from it. */
@NullMarked
package io.twofold.metrics.facts;

import org.jspecify.annotations.NullMarked;
