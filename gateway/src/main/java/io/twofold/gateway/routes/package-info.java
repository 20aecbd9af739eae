/** Which service answers which path, and the way there and back. */
@NullMarked
package io.twofold.gateway.routes;

import org.jspecify.annotations.NullMarked;
