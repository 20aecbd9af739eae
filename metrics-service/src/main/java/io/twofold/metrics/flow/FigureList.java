package io.twofold.metrics.flow;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.FlowQuery;
import io.twofold.web.paging.Paged;

/**
 * Figures of several things, the largest first, then by name.
 *
 * @param asOf every write up to that instant is counted
 * @param from as asked for
 * @param to   likewise
 * @param by   what the pairs are pairs of, where they are pairs
 */
record FigureList<T>(
        @Nullable Instant asOf,
        @Nullable Instant from,
        @Nullable Instant to,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Between by,
        List<T> items,
        @Nullable String nextCursor)
        implements Paged {

    static <T> FigureList<T> of(@Nullable Instant asOf, FlowQuery query, List<T> items) {
        return new FigureList<>(asOf, query.from(), query.to(), null, items, null);
    }
}
