@NullMarked
package io.twofold.kit.idempotency;

import org.jspecify.annotations.NullMarked;
