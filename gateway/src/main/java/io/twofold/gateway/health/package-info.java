/** Whether the services behind the gateway answer. */
@NullMarked
package io.twofold.gateway.health;

import org.jspecify.annotations.NullMarked;
