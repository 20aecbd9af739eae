package io.twofold.workgroup.imports.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.imports.logs.LogTrace;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

/** Writes what a log says of its cases, as far as it is new, with its events, in the transaction of the import. */
@ApplicationScoped
public class ImportedCases {

    private final DataSource database;
    private final CaseRows caseRows;
    private final StepRows stepRows;
    private final LogSteps steps;
    private final LogPeople people;
    private final Outbox outbox;
    private final WriteTime now;

    ImportedCases(
            DataSource database,
            CaseRows caseRows,
            StepRows stepRows,
            LogSteps steps,
            LogPeople people,
            Outbox outbox,
            WriteTime now) {
        this.database = database;
        this.caseRows = caseRows;
        this.stepRows = stepRows;
        this.steps = steps;
        this.people = people;
        this.outbox = outbox;
        this.now = now;
    }

    /** How many of the events were there before, and are as they were. Each trace is of another case. */
    @Transactional(MANDATORY)
    public int write(UUID processId, UUID importId, LogOptions options, List<LogTrace> traces) throws SQLException {
        var named = people.of(processId, options.reading(), traces);
        var told = traces.stream()
                .map(trace -> told(processId, importId, options, trace, named))
                .toList();
        try (var connection = database.getConnection()) {
            var known = 0;
            // Two names of a log are one case where somebody gave it the other: one after the other.
            while (!told.isEmpty()) {
                var begun = told.stream().map(ToldCase::begun).toList();
                var added = caseRows.insert(connection, begun, now.instant());
                var others = begun.stream()
                        .filter(each -> !added.contains(each.id()))
                        .toList();
                var batch = Batch.of(told, added, caseRows.lock(connection, processId, others));
                known += write(connection, importId, options, batch, named);
                told = batch.rest();
            }
            return known;
        }
    }

    private int write(Connection connection, UUID importId, LogOptions options, Batch batch, NamedPeople named)
            throws SQLException {
        var before = stepRows.find(connection, batch.earlier());
        var beforeOf = before.values().stream().collect(groupingBy(StepRow::caseId));
        var events = new ArrayList<WorkgroupEvent>();
        var changes = new StepChanges(before);
        var moved = new ArrayList<LoggedCase>();
        batch.cases().forEach((found, told) -> {
            var steps = stepsOf(found, told, named);
            if (batch.isNew(found)) {
                events.add(found.opened());
                events.addAll(changes.apply(found, steps, importId));
                Optional.ofNullable(found.deliveredAt()).map(found::delivered).ifPresent(events::add);
            } else if (found.removed()) {
                var back = found.broughtBack(told.begun());
                events.add(back.opened());
                events.addAll(changes.apply(back, steps, importId));
                events.addAll(CaseMoves.ending(found, back, now.instant()));
                moved.add(back);
            } else {
                var news = changes.apply(found, steps, importId);
                events.addAll(news);
                if (found.isFromLog() && !news.isEmpty()) {
                    var later = moved(found, steps, beforeOf.getOrDefault(found.id(), List.of()), options.end());
                    events.addAll(CaseMoves.events(found, later, now.instant()));
                    moved.add(later);
                }
            }
        });
        stepRows.insert(connection, changes.added(), now.instant());
        stepRows.update(connection, changes.changed(), now.instant());
        caseRows.move(connection, moved, now.instant());
        outbox.appendUntold(events);
        return changes.known();
    }

    /** As its log has grown: an opening moves only back in time, and a delivery is not lost. */
    private static LoggedCase moved(LoggedCase found, List<LogStep> told, List<StepRow> before, List<String> end) {
        var first = LogSteps.first(told);
        var delivered = LogSteps.delivery(union(before, told), end);
        return found.movedTo(
                first.isBefore(found.openedAt()) ? first : found.openedAt(),
                delivered == null ? found.deliveredAt() : delivered);
    }

    private ToldCase told(UUID processId, UUID importId, LogOptions options, LogTrace trace, NamedPeople named) {
        var id = steps.caseId(processId, trace.name());
        var told = steps.of(id, trace, named);
        var delivered = LogSteps.delivery(told, options.end());
        var begun = new LoggedCase(
                processId,
                id,
                trace.name(),
                options.workgroupId(),
                LogSteps.first(told),
                null,
                delivered,
                null,
                null,
                delivered == null ? 0 : 1,
                importId,
                false,
                1);
        return new ToldCase(begun, trace, told);
    }

    /** Under ids of the case that they belong to: a case that had the name before may have the same steps. */
    private List<LogStep> stepsOf(LoggedCase found, ToldCase told, NamedPeople named) {
        return found.id().equals(told.begun().id()) ? told.steps() : steps.of(found.id(), told.trace(), named);
    }

    /** Of what the log tells, and of what was there before; what somebody corrected or removed stays so. */
    private static List<LogStep> union(List<StepRow> before, List<LogStep> told) {
        var all = new HashMap<UUID, LogStep>();
        told.forEach(step -> all.put(step.id(), step));
        before.forEach(row -> {
            var id = row.step().id();
            if (!row.removed()) {
                all.merge(id, row.step(), (log, here) -> row.isPeoples() ? here : log);
            } else if (row.isPeoples()) {
                all.remove(id);
            }
        });
        return List.copyOf(all.values());
    }

    /**
     * What a trace says of its case.
     *
     * @param begun as it would be if only this told of it
     */
    private record ToldCase(LoggedCase begun, LogTrace trace, List<LogStep> steps) {}

    /**
     * The locked cases of a batch of traces, each with what is told of it.
     *
     * @param rest what else is told of the same cases
     */
    private record Batch(Map<LoggedCase, ToldCase> cases, Set<UUID> added, List<ToldCase> rest) {

        /** Whichever has the name now; else whichever had it before. What was added is as it was begun, and locked. */
        static Batch of(List<ToldCase> told, Set<UUID> added, List<LoggedCase> locked) {
            var named = new HashMap<@Nullable String, LoggedCase>();
            var known = new HashMap<UUID, LoggedCase>();
            var here = new ArrayList<>(locked);
            told.stream()
                    .map(ToldCase::begun)
                    .filter(begun -> added.contains(begun.id()))
                    .forEach(here::add);
            for (var found : here) {
                known.put(found.id(), found);
                if (!found.removed()) {
                    named.put(found.externalRef(), found);
                }
            }
            var cases = new HashMap<LoggedCase, ToldCase>();
            var rest = new ArrayList<ToldCase>();
            for (var each : told) {
                var holder = named.get(each.begun().externalRef());
                var found =
                        holder == null ? requireNonNull(known.get(each.begun().id())) : holder;
                if (cases.putIfAbsent(found, each) != null) {
                    rest.add(each);
                }
            }
            return new Batch(cases, added, rest);
        }

        boolean isNew(LoggedCase found) {
            return added.contains(found.id());
        }

        List<UUID> earlier() {
            return cases.keySet().stream()
                    .map(LoggedCase::id)
                    .filter(id -> !added.contains(id))
                    .toList();
        }
    }
}
