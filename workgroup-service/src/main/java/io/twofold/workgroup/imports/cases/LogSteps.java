package io.twofold.workgroup.imports.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.KeyedIds;
import io.twofold.workgroup.cases.Starts;
import io.twofold.workgroup.imports.logs.LogEvent;
import io.twofold.workgroup.imports.logs.LogTrace;

/** Makes the steps of a case from its events: the same ones, under the same ids, whenever the log is read. */
@ApplicationScoped
class LogSteps {

    private final KeyedIds ids;

    LogSteps(KeyedIds ids) {
        this.ids = ids;
    }

    UUID caseId(UUID processId, String name) {
        return ids.of("case", processId.toString(), name);
    }

    /** In the order of the log. */
    List<LogStep> of(UUID caseId, LogTrace trace, NamedPeople people) {
        var starts = starts(trace.events());
        var sameTime = new HashMap<Instant, Integer>();
        var equals = new HashMap<UUID, Integer>();
        var steps = new ArrayList<LogStep>(trace.events().size());
        for (var event : trace.events()) {
            var person = people.knownAs(event);
            steps.add(new LogStep(
                    id(caseId, event, person, equals),
                    event.activity(),
                    event.transition(),
                    people.idOf(person),
                    event.unit(),
                    event.startedAt() == null ? starts.get(event) : event.startedAt(),
                    event.at(),
                    sameTime.merge(event.at(), 1, Integer::sum) - 1,
                    people.attributesOf(event, person)));
        }
        return steps;
    }

    /** Of steps that are there. */
    static Instant first(List<LogStep> told) {
        return told.stream().map(LogStep::at).min(Instant::compareTo).orElseThrow();
    }

    /** At its last event, or at the last of the steps that end a case; null while it is open. */
    static @Nullable Instant delivery(Collection<LogStep> told, List<String> end) {
        return told.stream()
                .filter(step -> end.isEmpty() || step.transition() == null && end.contains(step.step()))
                .map(LogStep::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** By the log's own id; else by what it is and how many equal ones stand before it. */
    private UUID id(UUID caseId, LogEvent event, @Nullable UUID person, Map<UUID, Integer> equals) {
        if (event.ownId() != null) {
            return beside(caseId, ids.of("event", caseId.toString(), event.ownId()));
        }
        var transition = event.transition() == null ? "complete" : event.transition();
        var likeness = ids.of(
                "step",
                caseId.toString(),
                event.activity(),
                transition,
                event.at().toString(),
                person == null ? "" : person.toString());
        var before = equals.merge(likeness, 1, Integer::sum) - 1;
        return beside(caseId, before == 0 ? likeness : ids.of("step", likeness.toString(), Integer.toString(before)));
    }

    /** Beginning as the id of its case: an index has the steps of a case in one place, and is filled far quicker. */
    private static UUID beside(UUID caseId, UUID id) {
        return new UUID(
                caseId.getMostSignificantBits() & ~0xFFFF_FFFFL | id.getMostSignificantBits() & 0xFFFF_FFFFL,
                id.getLeastSignificantBits());
    }

    private static Map<LogEvent, Instant> starts(List<LogEvent> events) {
        var starts = new Starts();
        var found = new IdentityHashMap<LogEvent, Instant>();
        events.stream().sorted(Comparator.comparing(LogEvent::at)).forEach(event -> {
            var start = starts.next(event.activity(), event.transition(), event.at());
            if (start != null) {
                found.put(event, start);
            }
        });
        return found;
    }
}
