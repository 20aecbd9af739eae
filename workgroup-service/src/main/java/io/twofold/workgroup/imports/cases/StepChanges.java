package io.twofold.workgroup.imports.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.twofold.events.workgroup.WorkgroupEvent;

/** What is new in the steps that a log tells of. */
final class StepChanges {

    private final Map<UUID, StepRow> before;
    private final List<StepRow> added = new ArrayList<>();
    private final List<StepRow> changed = new ArrayList<>();

    private int known;

    StepChanges(Map<UUID, StepRow> before) {
        this.before = before;
    }

    /** The events of what is new in this case. */
    List<WorkgroupEvent> apply(LoggedCase owner, List<LogStep> told, UUID importId) {
        var events = new ArrayList<WorkgroupEvent>();
        for (var step : told) {
            var row = before.get(step.id());
            if (row == null) {
                var first = new StepRow(owner.id(), step, importId, false, false, 1);
                added.add(first);
                events.add(first.event(owner));
            } else if (row.isTakenBack() || !row.isPeoples() && !row.step().equals(step)) {
                var next = row.next(step, row.removed() ? importId : row.importId(), false);
                changed.add(next);
                events.add(next.event(owner));
            } else {
                known++;
            }
        }
        return events;
    }

    List<StepRow> added() {
        return added;
    }

    List<StepRow> changed() {
        return changed;
    }

    int known() {
        return known;
    }
}
