/** People who are to be forgotten: noted at once, and put away when everybody knows of it. */
@NullMarked
package io.twofold.workgroup.erasures;

import org.jspecify.annotations.NullMarked;
