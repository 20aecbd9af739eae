package io.twofold.web.paging;

import org.jspecify.annotations.Nullable;

/** An answer that may go on: where it does, it gets a {@code Link} to its next page. */
public interface Paged {

    /** What to pass as {@code cursor} for the next page; null on the last. */
    @Nullable
    String nextCursor();
}
