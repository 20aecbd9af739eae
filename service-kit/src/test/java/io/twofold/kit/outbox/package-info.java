@NullMarked
package io.twofold.kit.outbox;

import org.jspecify.annotations.NullMarked;
