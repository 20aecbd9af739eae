package io.twofold.workgroup.cases;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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

    private record Told(String caseRef, DoneStep step) {}

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
        var told = IntStream.range(0, done.size())
                .mapToObj(i -> new Told(tellings.get(i).step().caseRef(), done.get(i)))
                .toList();
        var byCase = told.stream().collect(groupingBy(Told::caseRef, mapping(Told::step, toList())));
        var views = new IdentityHashMap<DoneStep, StepView>();
        var owners = owners(processId, workgroupId, recorder, byCase);
        access.lockWorkgroups(owners);
        for (var owner : owners) {
            var ofCase = requireNonNull(byCase.get(owner.externalRef()));
            var recorded = steps.add(owner, ofCase, recorder);
            for (var i = 0; i < ofCase.size(); i++) {
                views.put(ofCase.get(i), recorded.get(i));
            }
        }
        return told.stream().map(each -> requireNonNull(views.get(each.step()))).toList();
    }

    private List<ProcessCase> owners(
            UUID processId, @Nullable UUID workgroupId, @Nullable UUID recorder, Map<String, List<DoneStep>> byCase) {
        if (cases.knownRefs(processId, byCase.keySet()).size() < byCase.size()) {
            cases.lockOpening(processId); // before any case, so that no two batches wait in a circle
            var missing = new HashMap<>(byCase);
            missing.keySet().removeAll(cases.knownRefs(processId, byCase.keySet()));
            missing.forEach(
                    (ref, done) -> open(new OpenCase(processId, workgroupId, ref, null, begin(done), null), recorder));
        }
        return cases.lockAll(processId, byCase.keySet());
    }

    private void open(OpenCase request, @Nullable UUID recorder) {
        var opened = new ProcessCase(ids.next(), request, recorder, now.instant());
        cases.addOrChange(opened);
        outbox.append(opened.opened(NOBODY));
    }

    private static Instant begin(Collection<DoneStep> done) {
        return done.stream()
                .flatMap(step -> Stream.ofNullable(step.startedAt() == null ? step.at() : step.startedAt()))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
