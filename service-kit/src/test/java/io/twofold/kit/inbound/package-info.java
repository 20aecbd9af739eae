@NullMarked
package io.twofold.kit.inbound;

import org.jspecify.annotations.NullMarked;
