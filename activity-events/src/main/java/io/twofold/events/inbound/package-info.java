/** What other systems write to the suite, and with which types. */
@NullMarked
package io.twofold.events.inbound;

import org.jspecify.annotations.NullMarked;
