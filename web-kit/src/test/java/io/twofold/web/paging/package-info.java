@NullMarked
package io.twofold.web.paging;

import org.jspecify.annotations.NullMarked;
