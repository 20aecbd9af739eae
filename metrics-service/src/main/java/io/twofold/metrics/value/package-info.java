/** What a community is worth, in the cycles of Wenger, Trayner, de Laat 2011; never added up. */
@NullMarked
package io.twofold.metrics.value;

import org.jspecify.annotations.NullMarked;
