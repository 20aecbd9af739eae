/** What texts said before they were revised. */
@NullMarked
package io.twofold.community.revisions;

import org.jspecify.annotations.NullMarked;
