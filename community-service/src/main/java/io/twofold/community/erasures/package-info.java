/** People who are to be forgotten, and how far that is. */
@NullMarked
package io.twofold.community.erasures;

import org.jspecify.annotations.NullMarked;
