/** Communities and their members. */
@NullMarked
package io.twofold.community.communities;

import org.jspecify.annotations.NullMarked;
