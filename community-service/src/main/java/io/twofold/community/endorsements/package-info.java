/** Thanks for contributions that helped. */
@NullMarked
package io.twofold.community.endorsements;

import org.jspecify.annotations.NullMarked;
