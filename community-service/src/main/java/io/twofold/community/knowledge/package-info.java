/** What was said anywhere, found by its words. */
@NullMarked
package io.twofold.community.knowledge;

import org.jspecify.annotations.NullMarked;
