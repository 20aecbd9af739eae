package io.twofold.workgroup.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Writes what a log says of its cases, as far as it is new, with its events, in the transaction of the import. */
@ApplicationScoped
class ImportedCases {

    private static final String KEEP_NAME = """
            INSERT INTO log_person (process_id, id, name) SELECT ?, * FROM unnest(?, ?) ON CONFLICT DO NOTHING
            """;

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

    @Transactional(MANDATORY)
    void keepNames(UUID processId, LogReading reading, Set<String> names) throws SQLException {
        var people = List.copyOf(names);
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP_NAME)) {
            keep.setObject(1, processId);
            keep.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            people.stream()
                                    .map(name -> steps.person(processId, reading, name))
                                    .toArray()));
            keep.setArray(3, connection.createArrayOf("text", people.toArray()));
            keep.executeUpdate();
        }
    }

    /** How many of the events were there before, and are as they were. Each trace is of another case. */
    @Transactional(MANDATORY)
    int write(UUID processId, UUID importId, LogOptions options, List<LogTrace> traces) throws SQLException {
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
                    .map(entry -> begun(processId, options, entry.getKey(), entry.getValue()))
                    .toList();
            var added = caseRows.insert(connection, begun, importId, now.instant());
            var locked = caseRows.lock(connection, processId, told.keySet());
            return write(connection, importId, options, new Batch(told, added, locked));
        }
    }

    private int write(Connection connection, UUID importId, LogOptions options, Batch batch) throws SQLException {
        var before = stepRows.find(connection, batch.earlier());
        var events = new ArrayList<WorkgroupEvent>();
        var changes = new StepChanges(before);
        var moved = new ArrayList<LoggedCase>();
        for (var found : batch.locked()) {
            var told = batch.stepsOf(found);
            var isNew = batch.isNew(found);
            if (isNew) {
                events.add(found.opened(importId));
            }
            events.addAll(changes.apply(found, told, importId));
            if (isNew) {
                addDelivery(events, found, importId);
            } else if (found.fromLog()) {
                var later = found.movedTo(
                        first(told, found.openedAt()),
                        delivery(union(before.values(), found.id(), told), options.end()));
                moved(events, found, later, importId);
                moved.add(later);
            }
        }
        stepRows.insert(connection, changes.added(), importId, now.instant());
        stepRows.update(connection, changes.corrected(), importId, now.instant());
        caseRows.move(connection, moved, now.instant());
        if (!events.isEmpty()) {
            outbox.appendAll(events);
        }
        return changes.known();
    }

    private static void moved(List<WorkgroupEvent> events, LoggedCase before, LoggedCase after, UUID importId) {
        if (!after.openedAt().equals(before.openedAt())) {
            events.add(after.changed(importId));
        }
        if (after.deliveryRevision() != before.deliveryRevision()) {
            addDelivery(events, after, importId);
        }
    }

    private static void addDelivery(List<WorkgroupEvent> events, LoggedCase delivered, UUID importId) {
        if (delivered.deliveredAt() != null) {
            events.add(delivered.delivered(delivered.deliveredAt(), importId));
        }
    }

    private LoggedCase begun(UUID processId, LogOptions options, String name, List<LogStep> told) {
        var delivered = delivery(told, options.end());
        return new LoggedCase(
                processId,
                steps.caseId(processId, name),
                name,
                options.workgroupId(),
                first(told, told.getFirst().at()),
                null,
                delivered,
                null,
                delivered == null ? 0 : 1,
                true,
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

    private static Instant first(List<LogStep> told, Instant known) {
        return told.stream().map(LogStep::at).reduce(known, (a, b) -> a.isBefore(b) ? a : b);
    }

    /** At its last event, or at the last of the steps that end a case; null while it is open. */
    private static @Nullable Instant delivery(List<LogStep> told, List<String> end) {
        return told.stream()
                .filter(step -> end.isEmpty() || step.transition() == null && end.contains(step.step()))
                .map(LogStep::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** What a batch of traces says of its cases, which are locked. */
    private record Batch(Map<String, List<LogStep>> told, Set<UUID> added, List<LoggedCase> locked) {

        boolean isNew(LoggedCase found) {
            return added.contains(found.id());
        }

        List<LogStep> stepsOf(LoggedCase found) {
            return told.getOrDefault(found.externalRef(), List.of());
        }

        List<UUID> earlier() {
            return locked.stream()
                    .map(LoggedCase::id)
                    .filter(id -> !added.contains(id))
                    .toList();
        }
    }
}
