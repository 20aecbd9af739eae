package io.twofold.metrics.flow;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.web.paging.Paged;

/**
 * Figures of several things, the largest first, then by name.
 *
 * @param asOf every write up to that instant is counted
 * @param by   what the pairs are pairs of, where they are pairs
 */
record FigureList<T>(
        @Nullable Instant asOf,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Between by,
        List<T> items,
        @Nullable String nextCursor)
        implements Paged {}
