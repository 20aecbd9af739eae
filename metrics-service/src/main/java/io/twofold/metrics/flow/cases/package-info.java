/** Which cases figures are about, and what figures are made of. */
@NullMarked
package io.twofold.metrics.flow.cases;

import org.jspecify.annotations.NullMarked;
