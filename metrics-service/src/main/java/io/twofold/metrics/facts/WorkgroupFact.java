package io.twofold.metrics.facts;

import java.util.UUID;

import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupOpened;

/** What is known of a workgroup by one of its revisions. */
record WorkgroupFact(UUID workgroupId, UUID processId, int revision, String name) {
    static WorkgroupFact of(WorkgroupOpened e) {
        return new WorkgroupFact(e.workgroupId(), e.processId(), e.revision(), e.name());
    }

    static WorkgroupFact of(WorkgroupChanged e) {
        return new WorkgroupFact(e.workgroupId(), e.processId(), e.revision(), e.name());
    }
}
