@NullMarked
package io.twofold.gateway.limits;

import org.jspecify.annotations.NullMarked;
