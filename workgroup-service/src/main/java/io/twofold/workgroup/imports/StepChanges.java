package io.twofold.workgroup.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.twofold.events.workgroup.WorkgroupEvent;

/** What is new in the steps that a log tells of. */
final class StepChanges {

    private final Map<UUID, StepRow> before;
    private final List<StepRow> added = new ArrayList<>();
    private final List<StepRow> corrected = new ArrayList<>();

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
                added.add(new StepRow(owner.id(), step, false, 1));
                events.add(step.event(owner, 1, importId));
            } else if (row.removed() || !row.step().equals(step)) {
                corrected.add(new StepRow(owner.id(), step, false, row.version() + 1));
                events.add(step.event(owner, row.version() + 1, importId));
            } else {
                known++;
            }
        }
        return events;
    }

    List<StepRow> added() {
        return added;
    }

    List<StepRow> corrected() {
        return corrected;
    }

    int known() {
        return known;
    }
}
