/** The same POST again gives the first answer again. */
@NullMarked
package io.twofold.kit.idempotency;

import org.jspecify.annotations.NullMarked;
