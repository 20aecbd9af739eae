/** Who read what on which day. */
@NullMarked
package io.twofold.community.readings;

import org.jspecify.annotations.NullMarked;
