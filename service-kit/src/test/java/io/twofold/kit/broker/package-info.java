@NullMarked
package io.twofold.kit.broker;

import org.jspecify.annotations.NullMarked;
