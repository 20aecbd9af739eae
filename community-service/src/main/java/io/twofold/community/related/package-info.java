/** Communities that have something in common. */
@NullMarked
package io.twofold.community.related;

import org.jspecify.annotations.NullMarked;
