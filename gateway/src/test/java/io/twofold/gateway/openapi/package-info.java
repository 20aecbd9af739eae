@NullMarked
package io.twofold.gateway.openapi;

import org.jspecify.annotations.NullMarked;
