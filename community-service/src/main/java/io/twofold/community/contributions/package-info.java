/** What members ask and answer, and which answers helped. */
@NullMarked
package io.twofold.community.contributions;

import org.jspecify.annotations.NullMarked;
