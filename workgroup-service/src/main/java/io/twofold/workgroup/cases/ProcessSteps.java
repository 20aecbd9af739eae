package io.twofold.workgroup.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/** Records steps of many cases of a process, of which another system knows only what it calls them. */
@ApplicationScoped
class ProcessSteps {

    // Another system does not say who opened a case.
    private static final Actor NOBODY = new Actor(null, null);

    private final CaseRepository cases;
    private final ToldPeople people;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    ProcessSteps(
            CaseRepository cases,
            ToldPeople people,
            CaseAccess access,
            CaseSteps steps,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.cases = cases;
        this.people = people;
        this.access = access;
        this.steps = steps;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** All or none, in the order of the request. */
    List<StepView> record(UUID processId, RecordProcessSteps request) throws SQLException {
        access.mayFeed(processId, request.workgroupId());
        people.mayName(request.items());
        var tellings = request.items().stream().map(Telling::of).toList();
        return tell(processId, request.workgroupId(), tellings, access.actor().personId());
    }

    /**
     * The same, whoever tells of it.
     *
     * @param recorder absent: the other system itself
     */
    @Transactional(MANDATORY)
    List<StepView> tell(UUID processId, @Nullable UUID workgroupId, List<Telling> tellings, @Nullable UUID recorder)
            throws SQLException {
        access.mayTell(processId, workgroupId);
        people.keepNames(processId, tellings.stream().map(Telling::step).toList());
        var done = steps.withoutErased(tellings.stream()
                .map(telling -> telling.doneBy(people.whoDid(processId, telling.step()), now.instant()))
                .toList());
        var refs = tellings.stream().map(telling -> telling.step().caseRef()).toList();
        var owners = owners(processId, workgroupId, recorder, begins(refs, done));
        access.lockWorkgroups(owners.values());
        return steps.add(
                IntStream.range(0, done.size())
                        .mapToObj(i -> new OwnedStep(requireNonNull(owners.get(refs.get(i))), done.get(i)))
                        .toList(),
                recorder);
    }

    private Map<String, ProcessCase> owners(
            UUID processId, @Nullable UUID workgroupId, @Nullable UUID recorder, Map<String, Instant> begins) {
        if (cases.knownRefs(processId, begins.keySet()).size() < begins.size()) {
            cases.lockOpening(processId); // before any case, so that no two batches wait in a circle
            var missing = new HashMap<>(begins);
            missing.keySet().removeAll(cases.knownRefs(processId, begins.keySet()));
            open(missing.entrySet().stream()
                    .map(each -> new OpenCase(processId, workgroupId, each.getKey(), null, each.getValue(), null))
                    .map(request -> new ProcessCase(ids.next(), request, recorder, now.instant()))
                    .toList());
        }
        return cases.lockAll(processId, begins.keySet()).stream()
                .collect(toMap(owner -> requireNonNull(owner.externalRef()), owner -> owner));
    }

    private void open(List<ProcessCase> opened) {
        cases.addAll(opened);
        outbox.appendAll(opened.stream().map(each -> each.opened(NOBODY)).toList());
    }

    /** When the work on each case began, as far as this tells. */
    private static Map<String, Instant> begins(List<String> refs, List<DoneStep> done) {
        var begins = new HashMap<String, Instant>();
        for (var i = 0; i < done.size(); i++) {
            var startedAt = done.get(i).startedAt();
            var begin = startedAt == null ? done.get(i).at() : startedAt;
            begins.merge(refs.get(i), begin, (one, other) -> one.isBefore(other) ? one : other);
        }
        return begins;
    }
}
