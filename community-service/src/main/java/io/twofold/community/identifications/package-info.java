/** Who the people of imported communities are. */
@NullMarked
package io.twofold.community.identifications;

import org.jspecify.annotations.NullMarked;
