package io.twofold.metrics.flow.outlook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Time;
import io.twofold.web.paging.Paged;

/**
 * The open cases, the oldest first.
 *
 * @param asOf every write up to that instant is counted
 * @param at   when they are as old as it says
 */
public record AgeView(
        @Nullable Instant asOf,
        Instant at,
        Time time,
        List<Item> items,
        @Nullable String nextCursor) implements Paged {

    /**
     * One open case.
     *
     * @param step    the last that was completed
     * @param overdue whether it is past its due time
     */
    record Item(
            UUID caseId,
            Instant openedAt,
            double ageSeconds,
            @Nullable String step,
            @Nullable Instant dueAt,
            boolean overdue) {

        static Item of(OpenCases.OpenCase open, Instant at) {
            return new Item(
                    open.caseId(),
                    open.openedAt(),
                    open.ageMillis() / 1000.0,
                    open.step(),
                    open.dueAt(),
                    open.dueAt() != null && open.dueAt().isBefore(at));
        }
    }
}
