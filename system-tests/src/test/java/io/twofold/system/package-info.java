/** The whole suite, as its users meet it: through the gateway, the topics and {@code ./twofold}. */
@NullMarked
package io.twofold.system;

import org.jspecify.annotations.NullMarked;
