package io.twofold.workgroup.imports.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.groupingBy;

/** Removes what an import brought, and leaves of its cases what others did. */
@ApplicationScoped
public class CasesTakenBack {

    // Cases are looked through in pages; of a page, those are taken that have about so many steps.
    private static final int CASES_AT_ONCE = 1_000;
    private static final int STEPS_AT_ONCE = 2_000;

    private static final String FIND = """
            SELECT id, (SELECT count(*) FROM case_step
                        WHERE case_id = process_case.id AND case_step.import_id = ? AND NOT case_step.removed)
            FROM process_case WHERE process_id = ? AND id > ? ORDER BY id LIMIT ?
            """;

    private final DataSource database;
    private final CaseRows caseRows;
    private final StepRows stepRows;
    private final Outbox outbox;
    private final WriteTime now;

    CasesTakenBack(DataSource database, CaseRows caseRows, StepRows stepRows, Outbox outbox, WriteTime now) {
        this.database = database;
        this.caseRows = caseRows;
        this.stepRows = stepRows;
        this.outbox = outbox;
        this.now = now;
    }

    /**
     * Takes back the next cases, and says how far it is.
     *
     * @param ends the steps that deliver what remains of a case
     */
    @Transactional(MANDATORY)
    public Progress takeBackNext(UUID processId, UUID importId, Actor actor, List<String> ends, Progress before)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var page = find(connection, processId, importId, before.after());
            var changed = new ArrayList<StepRow>();
            var moved = new ArrayList<LoggedCase>();
            var events = new ArrayList<WorkgroupEvent>();
            var gone = 0;
            var locked = caseRows.lock(connection, page.told());
            var rowsOf =
                    stepRows.find(connection, page.told()).values().stream().collect(groupingBy(StepRow::caseId));
            for (var found : locked) {
                var rows = rowsOf.getOrDefault(found.id(), List.of());
                var removed = removed(rows, importId);
                changed.addAll(removed);
                removed.forEach(row -> events.add(removal(found, row, actor)));
                var after = without(found, remaining(rows, importId), ends);
                moved.add(after);
                gone += after.removed() && !found.removed() ? 1 : 0;
                events.addAll(changes(found, after, actor));
            }
            stepRows.takeBack(connection, changed, now.instant());
            caseRows.move(connection, moved, now.instant());
            outbox.appendUntold(events);
            return new Progress(page.last(), before.cases() + gone, before.steps() + changed.size());
        }
    }

    private static Page find(Connection connection, UUID processId, UUID importId, UUID after) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setObject(1, importId);
            find.setObject(2, processId);
            find.setObject(3, after);
            find.setInt(4, CASES_AT_ONCE);
            try (var row = find.executeQuery()) {
                var told = new ArrayList<UUID>();
                UUID last = null;
                var steps = 0;
                while (steps < STEPS_AT_ONCE && row.next()) {
                    last = row.getObject(1, UUID.class);
                    if (row.getInt(2) > 0) {
                        told.add(last);
                        steps += row.getInt(2);
                    }
                }
                return new Page(told, last);
            }
        }
    }

    private static List<StepRow> removed(List<StepRow> rows, UUID importId) {
        return rows.stream()
                .filter(row -> !row.removed() && importId.equals(row.importId()))
                .map(row -> row.next(row.step(), null, true))
                .toList();
    }

    private static List<LogStep> remaining(List<StepRow> rows, UUID importId) {
        return rows.stream()
                .filter(row -> !row.removed() && !importId.equals(row.importId()))
                .map(StepRow::step)
                .toList();
    }

    private static LoggedCase without(LoggedCase found, List<LogStep> remaining, List<String> ends) {
        if (!found.isFromLog() || found.removed()) {
            return found;
        }
        if (remaining.isEmpty()) {
            return found.takenBack();
        }
        return found.movedTo(LogSteps.first(remaining), LogSteps.delivery(remaining, ends));
    }

    private static StepRemoved removal(LoggedCase owner, StepRow row, Actor actor) {
        return new StepRemoved(
                owner.processId(),
                row.step().id(),
                row.version(),
                owner.id(),
                owner.workgroupId(),
                row.step().step(),
                actor);
    }

    private List<WorkgroupEvent> changes(LoggedCase before, LoggedCase after, Actor actor) {
        return after.removed() && !before.removed()
                ? List.of(after.removedBy(actor))
                : CaseMoves.events(before, after, now.instant());
    }

    /** The cases of a page that have anything of the import, and where it ends: null at the end of all. */
    private record Page(List<UUID> told, @Nullable UUID last) {}

    /**
     * How far it is.
     *
     * @param last  the last case that was looked at; null when all were
     * @param cases of which nothing remains
     */
    public record Progress(@Nullable UUID last, int cases, int steps) {

        private static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

        public static final Progress NONE = new Progress(BEFORE_THE_FIRST, 0, 0);

        @JsonIgnore
        public boolean isDone() {
            return last == null;
        }

        UUID after() {
            return last == null ? BEFORE_THE_FIRST : last;
        }
    }
}
