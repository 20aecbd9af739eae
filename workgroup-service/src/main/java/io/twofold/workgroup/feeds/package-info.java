/** The steps that other systems tell of: by request, or live on their topic. */
@NullMarked
package io.twofold.workgroup.feeds;

import org.jspecify.annotations.NullMarked;
