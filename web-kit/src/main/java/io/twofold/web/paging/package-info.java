/** Lists by opaque cursors, stable while rows are added. */
@NullMarked
package io.twofold.web.paging;

import org.jspecify.annotations.NullMarked;
