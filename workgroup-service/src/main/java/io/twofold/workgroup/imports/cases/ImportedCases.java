package io.twofold.workgroup.imports.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogTrace;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Writes what a log says of its cases, as far as it is new, with its events, in the transaction of the import. */
@ApplicationScoped
public class ImportedCases {

    private final DataSource database;
    private final CaseRows caseRows;
    private final StepRows stepRows;
    private final LogSteps steps;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedCases(
            DataSource database, CaseRows caseRows, StepRows stepRows, LogSteps steps, Outbox outbox, WriteTime now) {
        this.database = database;
        this.caseRows = caseRows;
        this.stepRows = stepRows;
        this.steps = steps;
        this.outbox = outbox;
        this.now = now;
    }

    /** How many of the events were there before, and are as they were. Each trace is of another case. */
    @Transactional(MANDATORY)
    public int write(UUID processId, UUID importId, LogOptions options, List<LogTrace> traces) throws SQLException {
        if (traces.isEmpty()) {
            return 0;
        }
        var told = new HashMap<String, List<LogStep>>();
        for (var trace : traces) {
            var caseId = steps.caseId(processId, trace.name());
            told.put(trace.name(), steps.of(processId, caseId, trace, options.reading()));
        }
        try (var connection = database.getConnection()) {
            var begun = told.entrySet().stream()
                    .map(entry -> begun(processId, importId, options, entry.getKey(), entry.getValue()))
                    .toList();
            var added = caseRows.insert(connection, begun, now.instant());
            var locked = caseRows.lock(connection, processId, told.keySet());
            return write(connection, importId, options, new Batch(told, begun, added, locked));
        }
    }

    private int write(Connection connection, UUID importId, LogOptions options, Batch batch) throws SQLException {
        var before = stepRows.find(connection, batch.earlier());
        var events = new ArrayList<WorkgroupEvent>();
        var changes = new StepChanges(before);
        var moved = new ArrayList<LoggedCase>();
        for (var found : batch.locked()) {
            var told = batch.stepsOf(found);
            if (batch.isNew(found)) {
                events.add(found.opened());
                events.addAll(changes.apply(found, told, importId));
                addDelivery(events, found);
            } else if (found.removed()) {
                var back = found.broughtBack(batch.begun(found));
                events.add(back.opened());
                events.addAll(changes.apply(back, told, importId));
                addDelivery(events, back);
                moved.add(back);
            } else {
                events.addAll(changes.apply(found, told, importId));
                if (found.isFromLog()) {
                    var later = moved(found, told, before.values(), options.end());
                    events.addAll(CaseMoves.events(found, later, now.instant()));
                    moved.add(later);
                }
            }
        }
        stepRows.insert(connection, changes.added(), now.instant());
        stepRows.update(connection, changes.changed(), now.instant());
        caseRows.move(connection, moved, now.instant());
        if (!events.isEmpty()) {
            outbox.appendUntold(events);
        }
        return changes.known();
    }

    /** As its log has grown: an opening moves only back in time, and a delivery is not lost. */
    private static LoggedCase moved(
            LoggedCase found, List<LogStep> told, Collection<StepRow> before, List<String> end) {
        var first = LogSteps.first(told);
        var delivered = LogSteps.delivery(union(before, found.id(), told), end);
        return found.movedTo(
                first.isBefore(found.openedAt()) ? first : found.openedAt(),
                delivered == null ? found.deliveredAt() : delivered);
    }

    private static void addDelivery(List<WorkgroupEvent> events, LoggedCase delivered) {
        if (delivered.deliveredAt() != null) {
            events.add(delivered.delivered(delivered.deliveredAt()));
        }
    }

    private LoggedCase begun(UUID processId, UUID importId, LogOptions options, String name, List<LogStep> told) {
        var delivered = LogSteps.delivery(told, options.end());
        return new LoggedCase(
                processId,
                steps.caseId(processId, name),
                name,
                options.workgroupId(),
                LogSteps.first(told),
                null,
                delivered,
                null,
                delivered == null ? 0 : 1,
                importId,
                false,
                1);
    }

    private static List<LogStep> union(Collection<StepRow> before, UUID caseId, List<LogStep> told) {
        var all = new HashMap<UUID, LogStep>();
        before.stream()
                .filter(row -> row.caseId().equals(caseId) && !row.removed())
                .forEach(row -> all.put(row.step().id(), row.step()));
        told.forEach(step -> all.put(step.id(), step));
        return List.copyOf(all.values());
    }

    /** What a batch of traces says of its cases, which are locked. */
    private record Batch(
            Map<String, List<LogStep>> told, List<LoggedCase> begun, Set<UUID> added, List<LoggedCase> locked) {

        boolean isNew(LoggedCase found) {
            return added.contains(found.id());
        }

        List<LogStep> stepsOf(LoggedCase found) {
            return told.getOrDefault(found.externalRef(), List.of());
        }

        /** As it would be if only this batch told of it. */
        LoggedCase begun(LoggedCase found) {
            return begun.stream()
                    .filter(each -> each.externalRef().equals(found.externalRef()))
                    .findFirst()
                    .orElseThrow();
        }

        List<UUID> earlier() {
            return locked.stream()
                    .map(LoggedCase::id)
                    .filter(id -> !added.contains(id))
                    .toList();
        }
    }
}
