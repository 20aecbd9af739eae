/** People who are to be forgotten: noted at once, put away when everybody knows of it, and how far that is. */
@NullMarked
package io.twofold.community.erasures;

import org.jspecify.annotations.NullMarked;
