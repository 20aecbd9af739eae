/** What a change is worth: its effect in money, against what was put in. */
@NullMarked
package io.twofold.metrics.returns;

import org.jspecify.annotations.NullMarked;
