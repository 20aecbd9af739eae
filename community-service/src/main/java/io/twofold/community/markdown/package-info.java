/** What people write, as HTML. */
@NullMarked
package io.twofold.community.markdown;

import org.jspecify.annotations.NullMarked;
