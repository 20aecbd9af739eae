package io.twofold.workgroup.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.BlockerReason;

/**
 * The open cases of a workgroup by the step that was completed last, and the asks that nobody took.
 *
 * @param asOf    what ages are counted to
 * @param openCases how many are open; the columns hold the oldest of them, at most 1 000
 * @param columns those without a step first, then by name
 */
record Board(Instant asOf, UUID workgroupId, long openCases, List<Column> columns, List<OpenAsk> asks) {

    /**
     * The cases that stand at one step.
     *
     * @param step absent: no step was completed yet
     */
    record Column(@Nullable String step, List<Card> cases) {}

    /**
     * An open case.
     *
     * @param ageDays since it was opened
     * @param since   when it came to this step
     */
    record Card(
            UUID id,
            @Nullable String externalRef,
            @Nullable String link,
            Instant openedAt,
            long ageDays,
            @Nullable Instant since,
            @Nullable Instant dueAt,
            boolean overdue,
            List<OpenBlocker> blockers) {}

    /** What stops a case. */
    record OpenBlocker(
            UUID id,
            BlockerReason reason,
            @Nullable String step,
            @Nullable String workaround,
            Instant raisedAt) {}

    /** An ask that nobody took. */
    record OpenAsk(
            UUID id, UUID caseId, @Nullable String step, String text, UUID askedBy, Instant askedAt) {}

    /** A case as it is read: the oldest first, with the step that it stands at. */
    record Row(
            UUID id,
            @Nullable String externalRef,
            @Nullable String link,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable String step,
            @Nullable Instant since) {

        Card card(Instant now, List<OpenBlocker> blockers) {
            var age = Duration.between(openedAt, now).toDays();
            var overdue = dueAt != null && dueAt.isBefore(now);
            return new Card(id, externalRef, link, openedAt, age, since, dueAt, overdue, blockers);
        }
    }

    /** The rows in the order of their steps. */
    static List<Column> columns(List<Row> rows, Map<UUID, List<OpenBlocker>> blockers, Instant now) {
        var columns = new LinkedHashMap<@Nullable String, List<Card>>();
        for (var row : rows) {
            columns.computeIfAbsent(row.step(), _ -> new ArrayList<>())
                    .add(row.card(now, blockers.getOrDefault(row.id(), List.of())));
        }
        return columns.entrySet().stream()
                .map(column -> new Column(column.getKey(), column.getValue()))
                .toList();
    }
}
