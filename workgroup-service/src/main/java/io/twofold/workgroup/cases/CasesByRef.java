package io.twofold.workgroup.cases;

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

/** Records steps of many cases of a process by what another system calls these, and opens those that are not there. */
@ApplicationScoped
public class CasesByRef {

    // Another system does not say who opened a case.
    private static final Actor NOBODY = new Actor(null, null);

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CasesByRef(CaseRepository cases, CaseAccess access, CaseSteps steps, Outbox outbox, Ids ids, WriteTime now) {
        this.cases = cases;
        this.access = access;
        this.steps = steps;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** A step of the case that is called so. */
    public record DoneOn(String caseRef, DoneStep done) {}

    /**
     * In the same order. Opens the cases that are not there; the caller has checked {@link CaseAccess#mayTell}.
     *
     * @param workgroupId whose the cases are that this opens
     * @param recorder    absent: the other system itself
     */
    @Transactional(MANDATORY)
    public List<StepView> record(
            UUID processId, @Nullable UUID workgroupId, List<DoneOn> told, @Nullable UUID recorder) {
        var done = steps.withoutErased(told.stream().map(DoneOn::done).toList());
        var owners = owners(processId, workgroupId, recorder, begins(told));
        access.lockWorkgroups(owners.values());
        return steps.add(
                IntStream.range(0, done.size())
                        .mapToObj(i -> new OwnedStep(
                                requireNonNull(owners.get(told.get(i).caseRef())), done.get(i)))
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
    private static Map<String, Instant> begins(List<DoneOn> told) {
        var begins = new HashMap<String, Instant>();
        for (var each : told) {
            var startedAt = each.done().startedAt();
            var begin = startedAt == null ? each.done().at() : startedAt;
            begins.merge(each.caseRef(), begin, (one, other) -> one.isBefore(other) ? one : other);
        }
        return begins;
    }
}
