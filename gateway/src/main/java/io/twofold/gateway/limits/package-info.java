/** How many requests a person may send. */
@NullMarked
package io.twofold.gateway.limits;

import org.jspecify.annotations.NullMarked;
