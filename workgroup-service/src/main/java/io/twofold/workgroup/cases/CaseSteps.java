package io.twofold.workgroup.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;

import static java.util.stream.Collectors.toSet;

/** Records and corrects steps of a case that is locked. */
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
        return add(
                owner,
                requests.stream()
                        .map(request -> request.doneBy(access.actor(), now.instant()))
                        .toList());
    }

    /** Whoever may record them was looked at. */
    List<StepView> add(ProcessCase owner, List<DoneStep> done) {
        var places = new HashMap<>(
                cases.countSteps(owner.id(), done.stream().map(DoneStep::at).collect(toSet())));
        var events = new ArrayList<WorkgroupEvent>();
        var views = new ArrayList<StepView>();
        for (var each : done) {
            var position = places.merge(each.at(), 1, Integer::sum) - 1;
            var recorder = access.actor().personId();
            var step = new CaseStep(ids.next(), owner.id(), each, recorder, position, now.instant());
            cases.add(step);
            events.add(step.recorded(owner));
            views.add(StepView.of(step, true));
        }
        outbox.appendAll(events);
        access.tookPart(owner, done);
        return views;
    }

    /** Brings a step to how it should have been recorded. */
    void correct(ProcessCase owner, CaseStep step, CorrectStep settings) {
        var at = settings.at(step.at());
        var place = cases.countSteps(owner.id(), List.of(at)).getOrDefault(at, 0);
        var byAnother = !Objects.equals(settings.personId(), step.actor().personId());
        step.correct(owner, settings, place, now.instant()).ifPresent(event -> {
            outbox.append(event);
            access.tookPart(owner, List.of(step.asDone(byAnother)));
        });
        cases.flush(); // or the answer would carry the tag of the state before
    }
}
