/** Who calls: the token, the roles it brings, and the opaque id that stands for a person everywhere else. */
@NullMarked
package io.twofold.web.identity;

import org.jspecify.annotations.NullMarked;
