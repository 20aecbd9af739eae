/** Reads topics exactly once: what is read and where the reader stands are one transaction of the database. */
@NullMarked
package io.twofold.kit.inbound;

import org.jspecify.annotations.NullMarked;
