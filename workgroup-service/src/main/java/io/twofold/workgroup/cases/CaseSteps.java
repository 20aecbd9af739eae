package io.twofold.workgroup.cases;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.workgroup.StepCompleted;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;

/** Records steps of a case that is locked, one or many. */
@ApplicationScoped
class CaseSteps {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    CaseSteps(CaseRepository cases, CaseAccess access, Outbox outbox, Ids ids, WriteTime now) {
        this.cases = cases;
        this.access = access;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** All or none: ends with 403 where one of them is not the caller's to record. */
    List<StepView> record(ProcessCase owner, List<RecordStep> requests) {
        requests.forEach(request -> access.mayRecord(owner, request));
        var events = new ArrayList<StepCompleted>();
        var views = new ArrayList<StepView>();
        for (var request : requests) {
            var at = request.completedAt() == null ? now.instant() : request.completedAt();
            var position = cases.countStepsAt(owner.id(), at);
            var step = new CaseStep(ids.next(), owner.id(), request, access.actor(), at, position, now.instant());
            cases.add(step);
            access.tookPart(owner, step);
            events.add(step.completed(owner));
            views.add(StepView.of(step));
        }
        outbox.appendAll(events);
        return views;
    }
}
