/** The broker that this service is told of. */
@NullMarked
package io.twofold.kit.broker;

import org.jspecify.annotations.NullMarked;
