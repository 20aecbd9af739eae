@NullMarked
package io.twofold.gateway;

import org.jspecify.annotations.NullMarked;
