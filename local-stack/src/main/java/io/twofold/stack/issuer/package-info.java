/** The development issuer: who signs tokens where no OpenID Connect provider is at hand. */
@NullMarked
package io.twofold.stack.issuer;

import org.jspecify.annotations.NullMarked;
