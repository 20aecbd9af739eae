@NullMarked
package io.twofold.gateway.routes;

import org.jspecify.annotations.NullMarked;
