package io.twofold.workgroup.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;

/**
 * A workgroup at a glance.
 *
 * @param open  how many cases are open, of which {@code steps} have at most 1 000, the oldest
 * @param steps the open cases by where they stand
 * @param asks  those that nobody took
 */
record BoardView(UUID workgroupId, long open, List<Column> steps, List<Obstacle> blocked, List<OpenAsk> asks) {

    /**
     * The cases that stand at a step, the oldest first.
     *
     * @param step absent: nothing was done on them yet
     */
    record Column(@Nullable String step, List<BoardCase> cases) {}

    /**
     * An open case.
     *
     * @param ageDays   whole days since it was opened
     * @param stepSince when it came to where it stands
     */
    record BoardCase(
            UUID id,
            @Nullable String externalRef,
            Instant openedAt,
            long ageDays,
            @Nullable Instant stepSince,
            @Nullable Instant dueAt,
            boolean overdue,
            boolean blocked) {}

    /** What stops an open case. */
    record Obstacle(
            UUID id,
            UUID caseId,
            @Nullable String step,
            BlockerReason reason,
            @Nullable String text,
            @Nullable String workaround,
            Instant raisedAt) {}

    /** A request for help on an open case that nobody took. */
    record OpenAsk(UUID id, UUID caseId, @Nullable String step, String text, UUID askerId, Instant askedAt) {}
}
